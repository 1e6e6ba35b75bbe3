"""The pages, one file for each kind, and the programming interface."""

from reportedly.web.views import claim, claims

ROUTERS = (claims.router, claim.router)
