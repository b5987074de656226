"""This file is the server that speaks the protocol: the eight tools, said to be read-only, over standard input and output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from akyn.errors import NotInstalled
from akyn.mcp.tools import NOTICE, Tools, told_plainly
from akyn.python.case import OpenCase
from akyn.store.address import Address

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

ABOUT = (
    "An evidence-first account of a crisis, read from news reports. Cite the ids and quotes that the tools give; where sources differ, say so. "
    "No data is not the same as nothing happened. " + NOTICE
)


def server(path: str | Address) -> MCPServer:
    """The server of the case at this address.

    Raises:
        NotInstalled: the SDK is missing.
        NotFound, NotACase: there is no such case.
    """
    try:
        from mcp.server.mcpserver import MCPServer
        from mcp.types import ToolAnnotations
    except ImportError as error:
        raise NotInstalled("the MCP SDK is not installed, expected `pip install 'akyn[mcp]'`") from error
    made = MCPServer(name="akyn", instructions=ABOUT, log_level="WARNING")
    hints = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
    for tool in Tools(OpenCase(path)).all():
        made.tool(annotations=hints)(told_plainly(tool))
    return made
