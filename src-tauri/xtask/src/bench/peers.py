"""Other extractors under the line contract of `demarche-cli extract`: peers.py trafilatura|keep-all."""
import json
import sys


def trafilatura_answer(raw):
    import trafilatura
    from trafilatura import extract_metadata
    from trafilatura.settings import use_config

    config = use_config()
    # Its time limit uses a signal that costs more than most pages do.
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")
    text = trafilatura.extract(raw, favor_precision=True, include_comments=False, config=config)
    meta = extract_metadata(raw)
    authors = [name.strip() for name in (meta.author or "").split(";") if name.strip()] if meta else []
    return {
        "title": meta.title if meta else None,
        "byline": authors,
        "published": meta.date if meta else None,
        "site": meta.sitename if meta else None,
        "text": text or "",
    }


def keep_all_answer(raw):
    text = raw.decode("utf-8", "replace")
    return {"title": text.split("\n", 1)[0], "byline": [], "published": None, "site": None, "text": text}


answer = {"trafilatura": trafilatura_answer, "keep-all": keep_all_answer}[sys.argv[1]]
for line in sys.stdin:
    path = line.strip()
    try:
        with open(path, "rb") as page:
            out = answer(page.read())
    except Exception as error:  # a peer's failure is a page without an answer
        out = {"error": f"{type(error).__name__}: {error}"[:200]}
    out["path"] = path
    print(json.dumps(out, ensure_ascii=False), flush=True)
