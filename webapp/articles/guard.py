"""Which addresses may be fetched from: the guard against requests into one's own network (SSRF).

Names are resolved once and every address they resolve to is judged; the connection then goes to the judged
address itself, so that a second look-up cannot lead elsewhere.
"""

import ipaddress
import socket

from webapp.errors import FetchError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_TRANSLATED = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "::ffff:0:0:0/96", "::/96")))
"""IPv6 addresses whose last 32 bits are an IPv4 address to which a translator leads (RFC 6052, 8215, 2765, 4291)."""
_METADATA = frozenset(
    map(ipaddress.ip_address, ("192.0.0.192", "168.63.129.16", "100.100.100.200", "fd00:ec2::254", "fd20:ce::254"))
)
"""Where clouds keep their machines' secrets, beside the link-local 169.254.169.254."""
_OWN = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "fec0::/10", "5f00::/16", "64:ff9b:1::/48")))
"""Networks of one's own, or of nobody's, that versions of Python take for public."""


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
        if not allow_private and (not address.is_global or any(address in network for network in _OWN)):
            raise FetchError(
                f"“{host}” leads to {text}, an address of a private network. It is not fetched; "
                "if the network is your own, say --allow-private."
            )


def is_barred(address: Address) -> bool:
    """Whether not even one's own network has pages at *address*: link-local, metadata of clouds, multicast, none."""
    return address.is_link_local or address.is_multicast or address.is_unspecified or address in _METADATA


def _meanings(address: Address) -> list[Address]:
    """An address, and the IPv4 addresses that translators make of an IPv6 one."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    inner: list[Address] = [v4 for v4 in (address.ipv4_mapped, address.sixtofour) if v4]
    inner += address.teredo or ()
    if int(address) > 1 and any(address in network for network in _TRANSLATED):
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return inner if address.ipv4_mapped else [address, *inner]
