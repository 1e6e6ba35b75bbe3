"""Adding articles while reviewing: paste or drop, and watch them being read."""

from dataclasses import asdict

from fastapi import APIRouter, Request
from starlette.datastructures import UploadFile
from starlette.responses import JSONResponse, RedirectResponse, Response

from reportedly.errors import NotFoundError
from reportedly.web.frame import framed, readings_of
from reportedly.web.uploads import stored_files, stored_text

router = APIRouter(include_in_schema=False)
MOST_FILES = 500
PASTED = 4 * 2**20  # characters


@router.get("/add")
def add(request: Request) -> Response:
    """Show the form, and the readings since the page was started."""
    jobs = sorted(readings_of(request).jobs.values(), key=lambda job: -job.number)
    return framed(request, "add.html", {"jobs": jobs, "reload": any(not job.over for job in jobs), "wrong": ""})


@router.post("/add")
async def added_page(request: Request) -> Response:
    """Store what came and start reading it; the page goes on at once."""
    return await added(request, as_json=False)


async def added(request: Request, *, as_json: bool) -> Response:
    """Store what came and start reading it; the page goes on at once."""
    async with request.form(max_files=MOST_FILES, max_fields=20, max_part_size=PASTED) as form:
        text = str(form.get("text", ""))
        files = [item for item in form.getlist("files") if isinstance(item, UploadFile) and item.filename]
        if not (files or text.strip()) and as_json:
            return JSONResponse({"detail": "Send `text` or `files`."}, status_code=400)
        if not (files or text.strip()):
            return framed(request, "add.html", {"jobs": [], "reload": False, "wrong": "Paste a text or choose a file."})
        folder, names = await stored_files(files) if files else stored_text(text)
    job = readings_of(request).start(folder, names)
    if as_json:
        return JSONResponse({"number": job.number}, status_code=202)
    return RedirectResponse("/add", status_code=303)


@router.post("/api/v1/inputs", status_code=202, include_in_schema=False)
async def inputs(request: Request) -> Response:
    """Read what was sent as a form's `files` or `text`; answers with the number of the reading."""
    return await added(request, as_json=True)


@router.get("/add/{number}")
def progress(request: Request, number: int) -> Response:
    """Tell how far a reading is."""
    job = readings_of(request).jobs.get(number)
    if job is None:
        raise NotFoundError("there is no such reading")
    return JSONResponse(asdict(job))
