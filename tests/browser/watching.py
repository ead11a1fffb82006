"""What goes wrong in a browser without a test asking for it."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

INLINE = ("data:", "about:")
TOLD_BY_THE_ANSWER = "Failed to load resource"
THE_READER_WENT_ON = "net::ERR_ABORTED"


class Watch:
    """Notes each error of scripts, policy and network, and each request that leaves the site."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.faults: list[str] = []
        context.on("console", self._said)
        context.on("weberror", self._broke)
        context.on("request", self._asked)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(TOLD_BY_THE_ANSWER):
            self.faults.append(f"console: {message.text}")

    def _broke(self, error: WebError) -> None:
        self.faults.append(f"script: {error.error}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.address + "/", *INLINE)):
            self.faults.append(f"left the site: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != THE_READER_WENT_ON:
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _answered(self, response: Response) -> None:
        # An error page that was opened is a page like others; what belongs to a page must be there.
        if response.status >= 400 and not response.request.is_navigation_request():
            self.faults.append(f"{response.status}: {response.url}")
