"""The pages, one file for each kind, and the programming interface."""

from reportedly.web.views import article, claim, claims, people

ROUTERS = (claims.router, claim.router, article.router, people.router)
