# OpenGL and EGL loaders, made by glad 2 at build time: the target chanscope_glad.
find_program(GLAD glad REQUIRED)

set(glad_dir ${CMAKE_BINARY_DIR}/generated/glad)
add_custom_command(
  OUTPUT ${glad_dir}/include/glad/gl.h ${glad_dir}/include/glad/egl.h
  COMMAND ${GLAD} --quiet --reproducible --api gl:core=3.3 --extensions GL_KHR_debug
          --out-path ${glad_dir} c --header-only
  COMMAND ${GLAD} --quiet --reproducible --api egl=1.5
          --extensions EGL_EXT_platform_base,EGL_MESA_platform_surfaceless,EGL_KHR_surfaceless_context,EGL_KHR_no_config_context
          --out-path ${glad_dir} c --loader --header-only
  VERBATIM)
add_custom_target(chanscope_glad_headers
  DEPENDS ${glad_dir}/include/glad/gl.h ${glad_dir}/include/glad/egl.h)

add_library(chanscope_glad INTERFACE)
add_dependencies(chanscope_glad chanscope_glad_headers)
target_include_directories(chanscope_glad SYSTEM INTERFACE ${glad_dir}/include)
target_link_libraries(chanscope_glad INTERFACE ${CMAKE_DL_LIBS})
