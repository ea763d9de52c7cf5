"""ZIP and gzip, unpacked within limits, member by member."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from webapp.articles import documents
from webapp.articles.options import Limits
from webapp.errors import ArticleError, LimitError


def members(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes | ArticleError]]:
    """Name and bytes of every file in a ZIP, in its order, or why it cannot be unpacked."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, EOFError) as fault:
        raise ArticleError(f"This ZIP archive is damaged ({fault}). Download or pack it again.") from None
    with archive:
        readable = set(documents.of(entry.filename for entry in archive.infolist()))
        entries = [entry for entry in archive.infolist() if not entry.is_dir() and entry.filename in readable]
        if len(entries) > limits.members:
            raise LimitError(f"It holds {len(entries)} files, and Dateline reads at most {limits.members}. Split it.")
        left = limits.unpacked
        for entry in entries:
            content = _member(archive, entry, min(left, limits.bytes))
            left -= len(content) if isinstance(content, bytes) else 0
            yield entry.filename, content


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes | ArticleError:
    if entry.flag_bits & 1:
        return ArticleError("It is locked with a password. Unpack it yourself and give the files.")
    try:
        with archive.open(entry) as member:
            content = member.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as fault:
        return ArticleError(f"It cannot be unpacked ({fault}). Pack it again.")
    return content if len(content) <= most else _too_large(most)


def _too_large(most: int) -> LimitError:
    return LimitError(f"Unpacked it has more than {most / 1e6:.0f} MB, more than Dateline reads at once. Split it.")


def gunzip(data: bytes, limits: Limits) -> bytes:
    """The content of a gzip file."""
    unpacked = bytearray()
    rest = data
    while rest:
        inflate = zlib.decompressobj(wbits=31)
        try:
            unpacked += inflate.decompress(rest, limits.bytes + 1 - len(unpacked))
        except zlib.error as fault:
            raise ArticleError(f"This gzip file is damaged ({fault}). Download or pack it again.") from None
        if len(unpacked) > limits.bytes:
            raise _too_large(limits.bytes)
        if not inflate.eof:
            raise ArticleError("This gzip file ends too soon. Download or pack it again.")
        rest = inflate.unused_data
    return bytes(unpacked)
