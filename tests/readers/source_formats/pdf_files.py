"""Small PDF files for tests, written by hand: a page of lines, in one font."""


def pdf_of(pages: list[list[str]], title: str = "") -> bytes:
    """Return a PDF with the lines of each page below each other; an empty line is a gap."""
    streams = [_content(lines) for lines in pages]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, stream in enumerate(streams):
        resources = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 600 800]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {resources} /Contents {5 + 2 * at} 0 R >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< /Title ({title}) >>")
    return _file(objects)


def _content(lines: list[str]) -> str:
    shown = " ".join(f"({line}) Tj T*" if line else "T*" for line in lines)
    return f"BT /F1 12 Tf 14 TL 50 750 Td {shown} ET"


def _file(objects: list[str]) -> bytes:
    raw, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = f"trailer << /Root 1 0 R /Info {len(objects)} 0 R /Size {len(objects) + 1} >>\nstartxref\n{len(raw)}\n%%EOF"
    return raw + (head + end).encode()
