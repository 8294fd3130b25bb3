// From tokens to the syntax tree.
//
// Owns: the grammar of Go 1.19, generics included, and the messages of cmd/compile's parser for
// what breaks it: words, line and column. Must not: look names up or know types.
//
// Expr::pos is the place of the expression's own token, which run-time places and a few messages
// use:
//   binary         its operator                    star, unary     the operator
//   selector, .(T) the '.'                         paren           the '('
//   index, slice   the '['                         call            the '('
//   composite lit  the '{'                         key: value      the ':'
//   func literal   the keyword                     func type       the '(' of its parameters
//   other types    their first token; a `<-chan T` that was read as an operand: `chan`
//   names, literals, bad ones: themselves
// Most messages about an expression stand where its text begins instead: StartPos (expr_text.h).
//
// Stmt::pos is the statement's first token. Decl::pos is where its spec begins: the first name of a
// const, var or type, the name or path of an import; of a function what follows `func`.
// Field::pos is its first name, or where its type begins.
#pragma once

#include <memory>
#include <span>
#include <unordered_map>

#include "core/base/diagnostics.h"
#include "core/base/source.h"
#include "core/lang/ast.h"
#include "core/lang/lexer.h"

namespace chanscope::lang {

// The text of a function's body that was passed over: where it goes on behind its '{'.
struct BodyText {
  const SourceFile* file = nullptr;
  Lexer::Mark begin;
};
using BodyTexts = std::unordered_map<const FuncDecl*, BodyText>;

// The tree of one file; never null. What could not be parsed is BadExpr or left out, and was
// reported. A tree with errors is fit to be shown, not to be checked. No tree is nested much deeper
// than kMaxNesting, so it can be walked recursively. The tree keeps nothing of the source.
std::unique_ptr<Ast> Parse(const SourceFile& source, Diagnostics& diagnostics);

// One tree of a package's files, at least one, which have their lines (NumberLines): the
// declarations of each file stand behind those of the file before.
std::unique_ptr<Ast> Parse(std::span<const SourceFile> files, Diagnostics& diagnostics);

// As Parse, but the bodies of functions that are not generic are left empty, and noted in `later`:
// most of an imported package is never needed. The files must stay where they are until then.
std::unique_ptr<Ast> ParseWithoutBodies(std::span<const SourceFile> files, Diagnostics& diagnostics,
                                        BodyTexts& later);
// Fills in a body that was left empty.
void ParseBody(FuncDecl& decl, const BodyText& text, Ast& ast, Diagnostics& diagnostics);

inline constexpr int kMaxNesting = 1000;

}  // namespace chanscope::lang
