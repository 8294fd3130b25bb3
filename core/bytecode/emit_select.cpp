// select. As Go's compiler does: without cases, with one case, and with one case and default it
// is a plain operation; else sends come first, in order, and receives after them, in reverse.
#include <algorithm>

#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::Type;

namespace {

// The receive expression of a clause; null for a send.
const lang::UnaryExpr* ReceiveOf(const lang::CommClause& clause) {
  const lang::Expr* expr = nullptr;
  if (const auto* plain = As<const lang::ExprStmt>(clause.comm)) expr = plain->expr;
  if (const auto* assign = As<const lang::AssignStmt>(clause.comm)) expr = assign->right[0];
  return As<const lang::UnaryExpr>(Unparen(expr));
}

const lang::AssignStmt* AssignOf(const lang::CommClause& clause) {
  return As<const lang::AssignStmt>(clause.comm);
}

}  // namespace

void FunctionEmitter::Select(const lang::SelectStmt* stmt) {
  const Scope scope(*this);
  std::vector<const lang::CommClause*> clauses;
  const lang::CommClause* otherwise = nullptr;
  for (const lang::CommClause& clause : stmt->clauses) {
    if (clause.comm == nullptr) {
      otherwise = &clause;
    } else {
      clauses.push_back(&clause);
    }
  }
  Label end;
  targets_[stmt] = {&end, nullptr};
  BeginStatement(stmt->pos);
  if (clauses.size() > 1 || (clauses.empty() && otherwise == nullptr)) {
    SelectMany(clauses, otherwise, end);
  } else if (clauses.empty()) {
    EndStatement();
    Block(otherwise->body);
  } else {
    SelectOne(*clauses[0], otherwise, end);
  }
  targets_.erase(stmt);
  code_.Bind(end);
}

FunctionEmitter::CommOperands FunctionEmitter::OperandsOf(const lang::CommClause& clause) {
  CommOperands operands;
  if (const auto* send = As<const lang::SendStmt>(clause.comm)) {
    operands.is_send = true;
    operands.element = Under(send->channel->type)->element;
    operands.channel = Use(send->channel);
    operands.value = UseAs(send->value, operands.element);
    return operands;
  }
  const lang::UnaryExpr* receive = ReceiveOf(clause);
  operands.element = Under(receive->operand->type)->element;
  operands.channel = Use(receive->operand);
  if (AssignOf(clause) != nullptr) operands.value = AllocFor(operands.element);
  MakeRoomToReceive(operands.element, operands.value);
  return operands;
}

// The clause after its operation: the variables of its receive, then the body.
void FunctionEmitter::ClauseBody(const lang::CommClause& clause, const CommOperands& operands,
                                 Reg ok) {
  const Scope scope(*this);
  if (const lang::AssignStmt* assign = AssignOf(clause)) {
    const bool define = assign->op == lang::Token::kDefine;
    const Value values[] = {{operands.value, operands.element},
                            {ok, module_.store().Basic(lang::TypeKind::kBool)}};
    const Reg before = top_;
    std::vector<Destination> destinations;
    for (const lang::Expr* target : assign->left) {
      destinations.push_back(DestinationOf(target, define));
    }
    const Reg kept = top_;
    PinAll(destinations);
    for (size_t i = 0; i < destinations.size(); ++i) {
      const Temps temps(*this);
      const Type* type = destinations[i].place.type;
      if (type != nullptr) StoreTo(destinations[i], AssignableReg(values[i], type));
    }
    top_ = FinishDestinations(destinations) ? kept : before;
  }
  Block(clause.body);
}

void FunctionEmitter::SelectOne(const lang::CommClause& clause, const lang::CommClause* otherwise,
                                Label& end) {
  const lang::AssignStmt* assign = AssignOf(clause);
  if (otherwise == nullptr && (assign == nullptr || assign->op == lang::Token::kDefine)) {
    SimpleStatement(clause.comm);
    EndStatement();
    Block(clause.body);
    return;
  }
  const CommOperands operands = OperandsOf(clause);
  const Reg selected = Alloc(1);
  const Reg ok = Alloc(1);
  const bool wants_ok = assign != nullptr && assign->left.size() == 2;
  if (otherwise == nullptr) {
    // What stands on the left is evaluated when something has been received.
    const At at(*this, clause.comm->pos);
    Add(Op::kRecv, operands.value, operands.channel, wants_ok ? ok : kNoRegister);
    ClauseBody(clause, operands, ok);
    return;
  }
  if (operands.is_send) {
    Add(Op::kTrySend, operands.channel, operands.value, selected);
  } else {
    Add(Op::kTryRecv, operands.value, operands.channel);
    Ext(selected, wants_ok ? ok : kNoRegister);
  }
  Label skip;
  Jump(Op::kJumpIfNot, selected, 0, skip);
  ClauseBody(clause, operands, ok);
  if (code_.Reachable()) JumpTo(end);
  code_.Bind(skip);
  Block(otherwise->body);
}

void FunctionEmitter::SelectMany(const std::vector<const lang::CommClause*>& clauses,
                                 const lang::CommClause* otherwise, Label& end) {
  std::vector<CommOperands> operands;
  for (const lang::CommClause* clause : clauses) operands.push_back(OperandsOf(*clause));
  std::vector<size_t> order;
  for (size_t i = 0; i < clauses.size(); ++i) {
    if (operands[i].is_send) order.push_back(i);
  }
  for (size_t i = clauses.size(); i-- > 0;) {
    if (!operands[i].is_send) order.push_back(i);
  }
  const Reg chosen = Alloc(2 + SelectWords(static_cast<uint32_t>(order.size())));
  Add(Op::kSelect, chosen, static_cast<uint32_t>(order.size()), otherwise == nullptr ? 1 : 0);
  for (const size_t i : order) {
    const At at(*this, clauses[i]->comm->pos);
    Ext(operands[i].channel, operands[i].value, operands[i].is_send ? 1 : 0);
  }
  std::vector<Label> labels(clauses.size());
  for (size_t at = 0; at + 1 < order.size() || (otherwise != nullptr && at < order.size()); ++at) {
    Jump(Op::kJumpEqImm, chosen, static_cast<uint32_t>(at), labels[order[at]]);
  }
  // In the order of the text, as the numbers of the function literals in the bodies are.
  std::vector<const lang::CommClause*> bodies = clauses;
  if (otherwise != nullptr) {
    const auto behind = std::find_if(bodies.begin(), bodies.end(), [&](const auto* clause) {
      return otherwise->pos < clause->pos;
    });
    bodies.insert(behind, otherwise);
  }
  // What is left: the default, or else the last case.
  Label fallback;
  if (otherwise != nullptr && bodies.front() != otherwise) JumpTo(fallback);
  if (otherwise == nullptr && !order.empty() && order.back() != 0) JumpTo(labels[order.back()]);
  size_t next = 0;
  for (const lang::CommClause* body : bodies) {
    if (body == otherwise) {
      code_.Bind(fallback);
      Block(body->body);
    } else {
      code_.Bind(labels[next]);
      ClauseBody(*body, operands[next], static_cast<Reg>(chosen + 1));
      ++next;
    }
    if (body != bodies.back() && code_.Reachable()) JumpTo(end);
  }
}

}  // namespace chanscope::emit
