// Parsing in one line, for tests.
//
// Owns: a parsed text with its messages, and short cuts to its parts. Must not: assert.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/lang/parser.h"
#include "tests/core/lang/tree_text.h"

namespace chanscope::lang {

struct Parsed {
  std::unique_ptr<Ast> ast;
  std::vector<std::string> errors;  // "3:5: message"
};

inline Parsed ParseText(std::string text) {
  const SourceFile source{"a.go", std::move(text)};
  Diagnostics diagnostics;
  Parsed parsed;
  parsed.ast = Parse(source, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.Sorted()) {
    parsed.errors.push_back(Format(source, diagnostic).substr(5));
  }
  return parsed;
}

// The declarations behind `package p`, or the errors, each on a line.
inline std::string DeclsText(const std::string& text) {
  const Parsed parsed = ParseText("package p\n" + text);
  std::string result;
  for (const std::string& error : parsed.errors) result += (result.empty() ? "" : "\n") + error;
  if (!result.empty()) return result;
  for (const Decl* decl : parsed.ast->decls)
    result += (result.empty() ? "" : "\n") + TreeText(decl);
  return result;
}

// The statements of a function, each on a line, or the errors.
inline std::string StmtsText(const std::string& text) {
  const Parsed parsed = ParseText("package p\nfunc f() {\n" + text + "\n}");
  std::string result;
  for (const std::string& error : parsed.errors) result += (result.empty() ? "" : "\n") + error;
  if (!result.empty()) return result;
  const auto* function = static_cast<const FuncDecl*>(parsed.ast->decls[0]);
  for (const Stmt* stmt : function->body->statements) {
    result += (result.empty() ? "" : "\n") + TreeText(stmt);
  }
  return result;
}

// The value of `var _ = …`, or the errors.
inline std::string ValueText(const std::string& text) {
  const Parsed parsed = ParseText("package p; var _ = " + text);
  std::string result;
  for (const std::string& error : parsed.errors) result += (result.empty() ? "" : "\n") + error;
  if (!result.empty()) return result;
  return TreeText(static_cast<const VarDecl*>(parsed.ast->decls[0])->values[0]);
}

// The type of `var _ …`, or the errors.
inline std::string TypeText(const std::string& text) {
  const Parsed parsed = ParseText("package p; var _ " + text);
  std::string result;
  for (const std::string& error : parsed.errors) result += (result.empty() ? "" : "\n") + error;
  if (!result.empty()) return result;
  return TreeText(static_cast<const VarDecl*>(parsed.ast->decls[0])->type_expr);
}

}  // namespace chanscope::lang
