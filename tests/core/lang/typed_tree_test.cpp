// What the checker promises the emitter: every expression that runs has its final type.

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/lang/expr_text.h"
#include "core/lang/predicates.h"
#include "tests/core/lang/check_source.h"

namespace chanscope::lang {
namespace {

namespace fs = std::filesystem;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// The packages under assets/std.
PackageSource OwnPackages() {
  PackageSource packages;
  packages.find = [](std::string_view path) {
    const fs::path folder = fs::path(CHANSCOPE_SOURCE_DIR) / "assets/std" / path;
    std::vector<SourceFile> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".go") {
        files.push_back({entry.path().filename().string(), ReadFile(entry.path())});
      }
    }
    return files;
  };
  return packages;
}

class TreeWalk {
 public:
  explicit TreeWalk(const Package& package) : package_(package) {}

  size_t expressions() const { return expressions_; }

  void Run() {
    for (const Decl* decl : package_.ast->decls) {
      if (const auto* func = As<FuncDecl>(decl)) Walk(func->body);
      Walk(decl);
    }
    for (const FuncDecl* instance : package_.instances) Walk(instance->body);
  }

 private:
  void Walk(const Decl* decl) {
    const auto* variables = As<VarDecl>(decl);
    if (variables == nullptr) return;
    for (const Ident* name : variables->names) CHECK(name->object != nullptr);
    Walk(variables->values);
  }

  void Walk(const std::vector<Expr*>& list) {
    for (const Expr* expr : list) Walk(expr);
  }

  void Fail(const Expr* expr, const std::string& why) {
    FAIL_CHECK(package_.source.name << ":" << expr->pos.line << ":" << expr->pos.col << ": "
                                    << ExprText(expr) << ": " << why);
  }

  void Walk(const Expr* expr) {
    if (expr == nullptr) return;
    ++expressions_;
    const auto* ident = As<Ident>(expr);
    if (ident != nullptr && ident->name == "_") return;
    if (expr->mode == Mode::kType || expr->mode == Mode::kBuiltin || expr->mode == Mode::kPackage) {
      return;
    }
    if (expr->mode == Mode::kInvalid) return Fail(expr, "no mode");
    if (expr->type == nullptr) return Fail(expr, "no type");
    if (expr->mode != Mode::kNoValue && (IsUntyped(expr->type) || IsInvalid(expr->type))) {
      Fail(expr, TypeString(expr->type));
    }
    if (ident != nullptr && ident->object == nullptr) Fail(expr, "no object");
    if (expr->mode == Mode::kConstant) {
      if (expr->constant == nullptr) Fail(expr, "no constant");
      return;  // what it is made of does not run
    }
    Parts(expr);
  }

  void Parts(const Expr* expr) {
    if (const auto* literal = As<CompositeLit>(expr)) {
      const bool fields = Underlying(literal->type)->kind == TypeKind::kStruct;
      const bool map = Underlying(literal->type)->kind == TypeKind::kMap;
      for (const Expr* element : literal->elements) {
        const auto* pair = As<KeyValueExpr>(element);
        if (pair != nullptr && map) Walk(pair->key);
        Walk(pair != nullptr ? pair->value : element);
      }
      if (fields) CHECK(literal->indices.size() == literal->elements.size());
    } else if (const auto* func = As<FuncLit>(expr)) {
      Walk(func->body);
    } else if (const auto* paren = As<ParenExpr>(expr)) {
      Walk(paren->inner);
    } else if (const auto* selector = As<SelectorExpr>(expr)) {
      if (selector->selection == SelectionKind::kNone) Fail(expr, "no selection");
      Walk(selector->operand);
    } else if (const auto* index = As<IndexExpr>(expr)) {
      Walk(index->operand);
      Walk(index->indices);
    } else if (const auto* slice = As<SliceExpr>(expr)) {
      for (const Expr* each : {slice->operand, slice->low, slice->high, slice->max}) Walk(each);
    } else if (const auto* assertion = As<TypeAssertExpr>(expr)) {
      Walk(assertion->operand);
    } else if (const auto* call = As<CallExpr>(expr)) {
      if (call->call == CallKind::kNone) Fail(expr, "no kind of call");
      Walk(call->function);
      Walk(call->arguments);
    } else if (const auto* star = As<StarExpr>(expr)) {
      Walk(star->operand);
    } else if (const auto* unary = As<UnaryExpr>(expr)) {
      Walk(unary->operand);
    } else if (const auto* binary = As<BinaryExpr>(expr)) {
      Walk(binary->left);
      Walk(binary->right);
    }
  }

  void Walk(const std::vector<Stmt*>& list) {
    for (const Stmt* stmt : list) Walk(stmt);
  }

  void Walk(const Stmt* stmt) {
    if (const auto* block = As<BlockStmt>(stmt)) {
      Walk(block->statements);
    } else if (const auto* expr = As<ExprStmt>(stmt)) {
      Walk(expr->expr);
    } else if (const auto* send = As<SendStmt>(stmt)) {
      Walk(send->channel);
      Walk(send->value);
    } else if (const auto* step = As<IncDecStmt>(stmt)) {
      Walk(step->operand);
    } else if (const auto* assign = As<AssignStmt>(stmt)) {
      Walk(assign->left);
      Walk(assign->right);
    } else if (const auto* go = As<GoStmt>(stmt)) {
      Walk(go->call);
    } else if (const auto* defer = As<DeferStmt>(stmt)) {
      Walk(defer->call);
    } else if (const auto* result = As<ReturnStmt>(stmt)) {
      Walk(result->results);
    } else if (const auto* branch = As<BranchStmt>(stmt)) {
      CHECK(branch->target != nullptr);
    } else if (const auto* labeled = As<LabeledStmt>(stmt)) {
      Walk(labeled->statement);
    } else if (const auto* decls = As<DeclStmt>(stmt)) {
      for (const Decl* decl : decls->decls) Walk(decl);
    } else if (stmt != nullptr) {
      Control(stmt);
    }
  }

  void Control(const Stmt* stmt) {
    if (const auto* choice = As<IfStmt>(stmt)) {
      Walk(choice->init);
      Walk(choice->condition);
      Walk(choice->then);
      Walk(choice->otherwise);
    } else if (const auto* loop = As<ForStmt>(stmt)) {
      Walk(loop->init);
      Walk(loop->condition);
      Walk(loop->post);
      Walk(loop->body);
    } else if (const auto* range = As<RangeStmt>(stmt)) {
      Walk(range->key);
      Walk(range->value);
      Walk(range->operand);
      Walk(range->body);
    } else if (const auto* cases = As<SwitchStmt>(stmt)) {
      Walk(cases->init);
      Walk(cases->tag);
      for (const CaseClause& clause : cases->clauses) {
        Walk(clause.values);
        Walk(clause.body);
      }
    } else if (const auto* types = As<TypeSwitchStmt>(stmt)) {
      Walk(types->init);
      Walk(types->operand);
      for (const CaseClause& clause : types->clauses) Walk(clause.body);
    } else if (const auto* select = As<SelectStmt>(stmt)) {
      for (const CommClause& clause : select->clauses) {
        Walk(clause.comm);
        Walk(clause.body);
      }
    }
  }

  const Package& package_;
  size_t expressions_ = 0;
};

void CheckTrees(const std::string& name, std::string text) {
  Diagnostics diagnostics;
  const auto checked = Check({name, std::move(text)}, OwnPackages(), diagnostics);
  for (const Diagnostic& each : diagnostics.Sorted()) FAIL_CHECK(Format({name, ""}, each));
  REQUIRE(checked.has_value());
  for (const Package& package : checked->packages) {
    TreeWalk walk(package);
    walk.Run();
    if (package.path == "main") CHECK(walk.expressions() > 0);
  }
}

TEST_CASE("every expression that runs has its final type", "[lang][checker]") {
  size_t files = 0;
  for (const char* folder : {"tests/testdata/run", "assets/lessons"}) {
    const fs::path root = fs::path(CHANSCOPE_SOURCE_DIR) / folder;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".go") continue;
      INFO(entry.path().string());
      CheckTrees(entry.path().filename().string(), ReadFile(entry.path()));
      ++files;
    }
  }
  CHECK(files >= 20);
}

TEST_CASE("untyped operands get types wherever they stand", "[lang][checker]") {
  CheckTrees("main.go", R"(package main

type B bool
type E interface{}

func f(a ...interface{}) (int, bool) { return 1 << 3, 1 < 2 }

func main() {
	var s uint = 3
	var f64 float64 = 2
	var m = map[interface{}]float32{1: 2, "a": 3, nil: 4}
	var a [4]int
	var i8 int8 = 1
	_, _ = f(nil, 1<<s, 1.5, 'a', "x", true, 1 < s, i8 == 2)
	_ = m[1<<s]
	_ = a[1<<s]
	_ = "abc"[s]
	_ = "abc"[1:s]
	_ = f64*2 + 1
	_ = 1<<s == 2<<s
	var b B = s > 1 && f64 < 2 || !(i8 == 1)
	if b && (s == 1) == (i8 != 2) {
	}
	switch x := interface{}(nil); x {
	case 1, "a", nil, 1.5:
	}
	switch {
	case s > 1, false:
	}
	switch 5 {
	case 5:
	}
	for range "abc" {
	}
	for i, c := range "héllo" {
		_, _ = i, c
	}
	c := make(chan interface{}, 1<<s)
	c <- 1
	c <- nil
	c <- s < 2
	var p *int
	_ = p == nil || nil != p
	_ = interface{}(nil) == 3
	_ = append([]byte("a"), "b"...)
	_ = append([]interface{}{1, nil}, 2, "x", nil)
	copy([]byte{1}, "abc")
	println(1, 'a', s == 1, 2.5, nil == p)
	delete(m, 1)
	i8 <<= 2
	s = 1 << s
	f64 += 1
	a[2]++
	_ = []float64{1, 2: 3}
	_ = [...]string{1: "a"}
	_ = struct{ a, b interface{} }{1, nil}
	_ = complex(f64, 1)
	_ = float32(1<<2) * 3
	_ = int64(1) << s
	_ = uint8(1)<<s | 1
	_ = -(1 << s)
	_ = ^(1 << s)
	_ = string("a") + "b"
	_ = []rune("abc")
	_ = E(1)
	var e E = 2 < s
	_ = e == true
	defer func() { _ = recover() }()
	panic("x")
}
)");
}

}  // namespace
}  // namespace chanscope::lang
