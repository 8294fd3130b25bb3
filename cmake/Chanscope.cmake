# How every target of this project is built.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(chanscope_options INTERFACE)
target_compile_options(chanscope_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# GCC 12 warns inside its own std::string where there is nothing to warn of (GCC bug 105651).
target_compile_options(chanscope_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_include_directories(chanscope_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
# There from the start: compilers' caches tell a folder that is there from one that is not.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/generated)

# chanscope_library(core_lang SOURCES a.cpp b.cpp DEPENDS core_base fmt::fmt)
function(chanscope_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC ${arg_DEPENDS} PRIVATE chanscope_options)
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# Under AddressSanitizer (preset asan-ubsan) what the desktop's libraries leak is not told; other
# builds do not read it.
set(CHANSCOPE_TEST_ENVIRONMENT
    "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/leaks.supp:print_suppressions=0")

# chanscope_test(core_lang_test SOURCES a_test.cpp DEPENDS core_lang): a Catch2 binary, known to ctest.
function(chanscope_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS} chanscope_options Catch2::Catch2WithMain)
  # Tests take longest to compile where they are optimised, and gain nothing from it.
  target_compile_options(${name} PRIVATE -O1)
  # Relative, so that compilers' caches serve every checkout; tests run in the source folder.
  target_compile_definitions(${name} PRIVATE CHANSCOPE_SOURCE_DIR=".")
  catch_discover_tests(${name} TEST_PREFIX "${name}: " WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
                       PROPERTIES TIMEOUT 600 ENVIRONMENT "${CHANSCOPE_TEST_ENVIRONMENT}")
endfunction()

# chanscope_embed(core_std FUNCTION StandardPackages ROOT assets/std FILES sync/sync.go fmt/fmt.go)
# adds `std::span<const EmbeddedFile> StandardPackages()` to the target (see core/base/embedded.h).
function(chanscope_embed target)
  cmake_parse_arguments(arg "" "FUNCTION;ROOT" "FILES" ${ARGN})
  set(root ${CMAKE_SOURCE_DIR}/${arg_ROOT})
  set(output ${CMAKE_BINARY_DIR}/generated/embedded/${arg_FUNCTION}.cpp)
  list(TRANSFORM arg_FILES PREPEND ${root}/ OUTPUT_VARIABLE inputs)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DROOT=${root} "-DFILES=${arg_FILES}"
            -DFUNCTION=${arg_FUNCTION} -P ${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
