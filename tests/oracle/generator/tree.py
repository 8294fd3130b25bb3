"""A program as a tree of statements: what is printed, and what the shrinker cuts.

A Node is a statement. Its parts are (head, body): text of one or more lines, and the statements
inside, or None. `tail` closes it. `if … else` and `select` have several parts. A declaration and
its use are one node, so that nearly every node can go and the rest still compiles.
"""


class Node:
    def __init__(self, *parts, tail=None):
        self.parts = list(parts)
        self.tail = tail


def line(text):
    return Node((text, None))


def block(head, body, tail="}"):
    return Node((head, body), tail=tail)


def _indented(text, depth):
    return "".join("\t" * depth + row + "\n" if row else "\n" for row in text.split("\n"))


def text_of(nodes, depth=0):
    pieces = []
    for node in nodes:
        for head, body in node.parts:
            pieces.append(_indented(head, depth))
            if body:
                pieces.append(text_of(body, depth + 1))
        if node.tail is not None:
            pieces.append(_indented(node.tail, depth))
    return "".join(pieces)


def size(nodes):
    return sum(1 + sum(size(body) for _, body in node.parts if body) for node in nodes)


def smaller(nodes):
    """Every tree that is this one with one thing less: without a statement, with the inside of a
    statement in its place, or without one of its several parts. The biggest cuts come first."""
    found = []
    for at, node in enumerate(nodes):
        before, after = nodes[:at], nodes[at + 1:]
        found.append(before + after)
        inside = [inner for _, body in node.parts if body for inner in body]
        if inside:
            found.append(before + inside + after)
        for number, (head, body) in enumerate(node.parts):
            rest = node.parts[:number], node.parts[number + 1:]
            if number > 0 and body is not None:
                found.append(before + [Node(*rest[0], *rest[1], tail=node.tail)] + after)
            for less in smaller(body) if body else ():
                found.append(before + [Node(*rest[0], (head, less), *rest[1], tail=node.tail)] +
                             after)
    return sorted(found, key=size)
