"""Templates of one language: what is the same for every page is done once, when they are compiled."""

from collections.abc import Callable
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup


class SpokenEnvironment(jinja2.Environment):
    """An environment that knows its language: constants cost a page nothing."""

    template_class: type["SpokenTemplate"]

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # What answers the same whenever it is asked the same, by name.
        self.constants: dict[str, Callable[..., Any]] = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        # Jinja has no public hook between parsing and compiling; `parse` itself is not called by `compile`.
        template = super()._parse(source, name, filename)
        template = Parts(self).visit(template)
        return Constants(self).visit(template)  # type: ignore[no-any-return] # Jinja types it as any node


class SpokenTemplate(jinja2.Template):
    """A template whose macros are made once: what they are given is all that they know of a page."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        # Jinja makes them again for a page that knows more names than the environment, as every page does.
        return super()._get_default_module()


SpokenEnvironment.template_class = SpokenTemplate


class Parts(NodeTransformer):
    """Puts the text of a part in the place where a template includes it by name."""

    def __init__(self, environment: SpokenEnvironment) -> None:
        self.environment = environment

    def visit_Include(self, node: nodes.Include) -> nodes.Node:  # noqa: N802 - Jinja calls it by the node's name
        """What the part says, in a scope of its own; a part whose name a page works out stays an include."""
        if not isinstance(node.template, nodes.Const) or self.environment.loader is None:
            return node
        name = node.template.value
        source, filename, _is_fresh = self.environment.loader.get_source(self.environment, name)
        part = self.environment._parse(source, name, filename)
        return nodes.Scope(part.body, lineno=node.lineno)


class Constants(NodeTransformer):
    """Puts the result in the place of a call whose function and arguments never change."""

    def __init__(self, environment: SpokenEnvironment) -> None:
        self.environment = environment

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja calls it by the node's name
        """The constant, or the call as it was."""
        self.generic_visit(node)
        known = isinstance(node.node, nodes.Name) and self.environment.constants.get(node.node.name)
        if not known or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return node
        try:
            given = [each.as_const(nodes.EvalContext(self.environment)) for each in node.args]
        except nodes.Impossible:  # it depends on what a page gives
            return node
        value = known(*given)
        constant = nodes.Const(str(value), lineno=node.lineno)
        if isinstance(value, Markup):
            return nodes.MarkSafe(constant, lineno=node.lineno)
        return constant
