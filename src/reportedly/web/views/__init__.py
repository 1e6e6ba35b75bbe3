"""The pages, one file for each kind, and the programming interface."""

from reportedly.web.views import adding, api, article, claim, claims, deciding, inbox, people, queue

ROUTERS = (
    claims.router,
    claim.router,
    article.router,
    people.router,
    queue.router,
    deciding.router,
    inbox.router,
    adding.router,
    api.router,
)
