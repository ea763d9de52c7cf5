"""Which addresses may be fetched from: the guard against requests into one's own network (SSRF).

Names are resolved once and every address they resolve to is judged; the connection then goes to the judged
address itself, so that a second look-up cannot lead elsewhere.
"""

import ipaddress
import socket

from webapp.errors import FetchError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")


def resolve(host: str, port: int, *, allow_private: bool) -> str:
    """The address to connect to for *host*. Raises :class:`FetchError` where any of its addresses is barred."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise FetchError(f"No server is known by the name “{host}” ({fault}). Check the address.") from None
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    for address in addresses:
        _judge(host, address, allow_private=allow_private)
    return addresses[0]


def _judge(host: str, text: str, *, allow_private: bool) -> None:
    for address in _meanings(ipaddress.ip_address(text)):
        if is_barred(address):
            raise FetchError(f"“{host}” leads to {text}, where no page is ever published. It is not fetched.")
        if not address.is_global and not allow_private:
            raise FetchError(
                f"“{host}” leads to {text}, an address of a private network. It is not fetched; "
                "if the network is your own, say --allow-private."
            )


def is_barred(address: Address) -> bool:
    """Whether not even one's own network has pages at *address*: link-local (cloud metadata), multicast, none."""
    return address.is_link_local or address.is_multicast or address.is_unspecified


def _meanings(address: Address) -> list[Address]:
    """An address, and the IPv4 addresses that translators make of an IPv6 one."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    inner: list[Address] = [v4 for v4 in (address.ipv4_mapped, address.sixtofour) if v4]
    inner += address.teredo or ()
    if address in _NAT64 or (address in _COMPATIBLE and int(address) > 1):
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return inner if address.ipv4_mapped else [address, *inner]
