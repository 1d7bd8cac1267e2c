//! Which addresses may be reached.

use demarche_text::{Phrase, phrase};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use crate::Error;

/// What the user permits for one fetch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Guard {
    /// Whether addresses inside the user's own network or machine may be reached. Link-local ones
    /// and the clouds' own are not, even so.
    pub allow_private: bool,
}

/// A block of addresses that a page on the internet never has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// Its first address.
    pub first: IpAddr,
    /// Leading bits that are fixed.
    pub bits: u32,
    /// What it is for, worded: "private network".
    pub what: &'static str,
}

const fn v4(a: u8, b: u8, c: u8, d: u8, bits: u32, what: &'static str) -> Range {
    Range {
        first: IpAddr::V4(Ipv4Addr::new(a, b, c, d)),
        bits,
        what,
    }
}

const fn v6(head: [u16; 6], bits: u32, what: &'static str) -> Range {
    let [a, b, c, d, e, f] = head;
    Range {
        first: IpAddr::V6(Ipv6Addr::new(a, b, c, d, e, f, 0, 0)),
        bits,
        what,
    }
}

/// Where no web page that an analyst can mean stands, whatever the user permits: what only neighbours on one
/// cable have (RFC 3927; RFC 4291, 2.5.6), and the services of the large clouds that give out a machine's
/// passwords, as far as they lie elsewhere.
const NEVER: &[Range] = &[
    v4(169, 254, 0, 0, 16, "link-local"),
    v6([0xfe80, 0, 0, 0, 0, 0], 10, "link-local"),
    v4(100, 100, 100, 200, 32, CLOUD),
    v4(168, 63, 129, 16, 32, CLOUD),
    v4(192, 0, 0, 192, 32, CLOUD),
    v6([0xfd00, 0xec2, 0, 0, 0, 0], 112, CLOUD),
    v6([0xfd20, 0xce, 0, 0, 0, 0], 112, CLOUD),
];
const CLOUD: &str = "where a cloud keeps the passwords of its machines";

/// The refused ranges, from the IANA special-purpose address registries for IPv4 and IPv6, the
/// multicast blocks, and what has been withdrawn from use but still routes locally on some
/// machines (`fec0::/10`, `::/96`).
///
/// Those of [`NEVER`] are refused as well, whatever the user permits.
const REFUSED: &[Range] = &[
    v4(0, 0, 0, 0, 8, "this machine"),
    v4(10, 0, 0, 0, 8, "private network"),
    v4(100, 64, 0, 0, 10, "provider's shared network"),
    v4(127, 0, 0, 0, 8, "this machine"),
    v4(172, 16, 0, 0, 12, "private network"),
    v4(192, 0, 0, 0, 24, "protocol assignments"),
    v4(192, 0, 2, 0, 24, "documentation"),
    v4(192, 88, 99, 0, 24, "6to4 relays"),
    v4(192, 168, 0, 0, 16, "private network"),
    v4(198, 18, 0, 0, 15, "benchmarking"),
    v4(198, 51, 100, 0, 24, "documentation"),
    v4(203, 0, 113, 0, 24, "documentation"),
    v4(224, 0, 0, 0, 4, "multicast"),
    v4(240, 0, 0, 0, 4, "reserved"),
    // ::, ::1 and the withdrawn IPv4-compatible addresses.
    v6([0, 0, 0, 0, 0, 0], 96, "this machine"),
    v6([0, 0, 0, 0, 0, 0xffff], 96, "IPv4-mapped"),
    v6([0, 0, 0, 0, 0xffff, 0], 96, "IPv4-translated"),
    v6([0x64, 0xff9b, 0, 0, 0, 0], 96, NAT64),
    v6([0x64, 0xff9b, 1, 0, 0, 0], 48, NAT64),
    v6([0x100, 0, 0, 0, 0, 0], 64, "discard"),
    v6([0x100, 0, 0, 1, 0, 0], 64, "dummy prefix"),
    v6([0x2001, 0, 0, 0, 0, 0], 23, "protocol assignments"),
    v6([0x2001, 0xdb8, 0, 0, 0, 0], 32, "documentation"),
    v6([0x2002, 0, 0, 0, 0, 0], 16, SIX_TO_FOUR),
    v6([0x3fff, 0, 0, 0, 0, 0], 20, "documentation"),
    v6([0x5f00, 0, 0, 0, 0, 0], 16, "segment routing"),
    v6([0xfc00, 0, 0, 0, 0, 0], 7, "private network"),
    v6([0xfec0, 0, 0, 0, 0, 0], 10, "private network"),
    v6([0xff00, 0, 0, 0, 0, 0], 8, "multicast"),
];

const NAT64: &str = "address translation (NAT64)";
const SIX_TO_FOUR: &str = "6to4";

impl Range {
    /// Whether `address` lies in it.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.first, address) {
            (IpAddr::V4(first), IpAddr::V4(address)) => {
                (first.to_bits() ^ address.to_bits()).leading_zeros() >= self.bits
            }
            (IpAddr::V6(first), IpAddr::V6(address)) => {
                (first.to_bits() ^ address.to_bits()).leading_zeros() >= self.bits
            }
            _ => false,
        }
    }
}

/// The range for which an address is refused; `None` for one on the internet.
pub fn refused(address: IpAddr) -> Option<&'static Range> {
    let ranges = NEVER.iter().chain(REFUSED);
    ranges.into_iter().find(|range| range.contains(address))
}

/// The range for which an address is refused whatever the user permits, also for one of IPv4 that an address
/// of IPv6 carries: in its last 32 bits, or behind the prefix of 6to4 (RFC 3056).
pub(crate) fn never(address: IpAddr) -> Option<&'static Range> {
    let inner = match (address, refused(address)) {
        (IpAddr::V6(outer), Some(range)) if range.bits == 96 || range.what == NAT64 => {
            IpAddr::V4(Ipv4Addr::from_bits(outer.to_bits() as u32))
        }
        (IpAddr::V6(outer), Some(range)) if range.what == SIX_TO_FOUR => {
            IpAddr::V4(Ipv4Addr::from_bits((outer.to_bits() >> 80) as u32))
        }
        _ => address,
    };
    NEVER.iter().find(|range| range.contains(inner))
}

impl Guard {
    /// Whether an address must not be reached.
    pub(crate) fn refuses(self, address: IpAddr) -> bool {
        match self.allow_private {
            true => never(address).is_some(),
            false => refused(address).is_some(),
        }
    }
}

/// Names that nobody on the internet has, with all that end in them: RFC 6761 (localhost), RFC 6762
/// (local), RFC 8375 (home.arpa), the reservation of `internal` by ICANN in 2024 (the clouds' metadata
/// services have names in it), and what routers give out in home and company networks.
const PRIVATE_NAMES: &[&str] = &[
    "localhost",
    "localdomain",
    "local",
    "internal",
    "home.arpa",
    "lan",
    "home",
    "corp",
    "intranet",
    "private",
];

/// Ports of services that are no web servers, some of which take a web request for words of their own.
/// Source: the Fetch standard, 2.9, "bad port".
const BAD_PORTS: &[u16] = &[
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
    102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427,
    465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990,
    993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667,
    6668, 6669, 6679, 6697, 10080,
];

/// Whether a name belongs to the user's own network or machine. One without a dot does: it is looked
/// up with the network's own domain behind it.
fn is_private_name(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    !host.contains('.')
        || PRIVATE_NAMES.iter().any(|name| {
            host.strip_suffix(name)
                .is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
}

/// Whether an address leads into the user's own network or machine, as far as it says so itself.
pub(crate) fn is_own_network(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => refused(IpAddr::V4(address)).is_some(),
        Some(Host::Ipv6(address)) => refused(IpAddr::V6(address)).is_some(),
        Some(Host::Domain(name)) => is_private_name(name),
        None => false,
    }
}

/// An address as given by a user or a redirect, if it may be asked for at all. Numbers in any
/// spelling (`0x7f.1`, `2130706433`) are addresses already once a URL is parsed.
pub(crate) fn check_address(given: &str, guard: Guard) -> Result<Url, Error> {
    let url = Url::parse(given.trim()).map_err(|error| Error::NotAnAddress {
        given: given.trim().to_owned(),
        reason: Phrase::shown(error),
    })?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Error::Scheme {
            scheme: url.scheme().to_owned(),
        });
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::Credentials {
            host: url.host_str().unwrap_or_default().to_owned(),
        });
    }
    if let Some(port) = url.port().filter(|port| BAD_PORTS.contains(port)) {
        return Err(Error::Port { port });
    }
    let literal = match url.host() {
        Some(Host::Ipv4(address)) => Some(IpAddr::V4(address)),
        Some(Host::Ipv6(address)) => Some(IpAddr::V6(address)),
        Some(Host::Domain(name)) if !guard.allow_private && is_private_name(name) => {
            return Err(Error::PrivateName {
                host: name.to_owned(),
            });
        }
        Some(Host::Domain(_)) => None,
        None => {
            return Err(Error::NotAnAddress {
                given: given.trim().to_owned(),
                reason: phrase!("it names no host"),
            });
        }
    };
    if let Some(address) = literal.filter(|address| guard.refuses(*address)) {
        return Err(Error::private(&address.to_string(), address));
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn what(address: &str) -> Option<&'static str> {
        refused(address.parse().unwrap()).map(|range| range.what)
    }

    #[test]
    fn what_each_range_is_for_is_said_in_every_language() {
        for range in NEVER.iter().chain(REFUSED) {
            let said = crate::error::range(range.what);
            assert!(
                matches!(said, demarche_text::Phrase::Filled(_)),
                "{}",
                range.what
            );
        }
    }

    #[test]
    fn addresses_inside_are_refused() {
        for inside in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.255",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.168.1.1",
            "198.19.255.255",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2001:db8::1",
            "2001::1",
            "2002:7f00:1::",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "febf::1",
            "fec0::1",
            "ff02::1",
            "::ffff:0:127.0.0.1",
        ] {
            assert!(what(inside).is_some(), "{inside} may be reached");
        }
        assert_eq!(what("169.254.169.254"), Some("link-local"));
        assert_eq!(what("192.168.0.7"), Some("private network"));
    }

    #[test]
    fn addresses_on_the_internet_are_not() {
        for outside in [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "128.0.0.0",
            "169.253.255.255",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2001:200::1",
            "2001:4860:4860::8888",
            "2606:4700::1111",
            "2a00:1450::1",
        ] {
            assert_eq!(what(outside), None, "{outside}");
        }
    }

    #[test]
    fn every_spelling_of_a_private_address_is_refused() {
        for spelling in [
            "http://127.0.0.1/",
            "http://127.1/",
            "http://0x7f.1/",
            "http://2130706433/",
            "http://0177.0.0.1/",
            "http://0/",
            "http://[::1]/",
            "http://[::ffff:7f00:1]/",
            "http://[0:0:0:0:0:ffff:127.0.0.1]/",
            "http://１２７.0.0.1/",
            "http://127.0.0.1./",
            "https://192.168.0.1:8443/a",
            "http://127.0.0.1:80\\@example.org/",
            "http:\\\\127.0.0.1\\",
            "http:127.0.0.1",
            "http://127%2e0%2e0%2e1/",
            "http://%31%32%37.0.0.1/",
            "http://①②⑦.⓪.⓪.①/",
            "http://127。0。0。1/",
            "http://127.0.1/",
            "http://0x7f000001/",
            "http://017700000001/",
            "http://0x7F.0X0.0.0x1/",
            "http://00000000177.0.0.1/",
            "http://[::]/",
            "http://[::127.0.0.1]/",
            "http://[64:ff9b::127.0.0.1]/",
            "http://[2002:7f00:1::]/",
            "http://[fd00:ec3::254]/",
            "http://[2001:0:7f00:1::]/",
            "ht\ntp://127.0.0.1/",
        ] {
            assert!(
                matches!(
                    check_address(spelling, Guard::default()),
                    Err(Error::PrivateAddress { .. })
                ),
                "{spelling}"
            );
            assert!(
                check_address(
                    spelling,
                    Guard {
                        allow_private: true
                    }
                )
                .is_ok(),
                "{spelling}"
            );
        }
    }

    #[test]
    fn addresses_of_neighbours_and_of_clouds_are_refused_even_where_private_ones_are_permitted() {
        for spelling in [
            "http://169.254.169.254/latest/meta-data/",
            "http://2852039166/",
            "http://0xa9.0xfea9fe/",
            "http://[fe80::1]/",
            "http://[febf::1]:8080/",
            "http://[::ffff:169.254.169.254]/",
            "http://[64:ff9b::169.254.169.254]/",
            "http://[64:ff9b:1::169.254.169.254]/",
            "http://[2002:a9fe:a9fe::1]/",
            "http://100.100.100.200/latest/meta-data/",
            "http://168.63.129.16/machine/",
            "http://192.0.0.192/",
            "http://[fd00:ec2::254]/",
            "http://[fd20:ce::254]/",
        ] {
            for allow_private in [false, true] {
                assert!(
                    matches!(
                        check_address(spelling, Guard { allow_private }),
                        Err(Error::Never { .. })
                    ),
                    "{spelling}"
                );
            }
        }
    }

    #[test]
    fn names_of_the_own_network_are_refused() {
        for url in [
            "http://localhost/",
            "http://LOCALHOST./",
            "http://a.localhost:8080/",
            "http://printer.local/",
            "http://metadata.google.internal/computeMetadata/v1/",
            "http://router.home.arpa/",
            "http://nas/",
            "http://ｌocalhost/",
            "http://local%68ost/",
        ] {
            let refused = check_address(url, Guard::default());
            assert!(matches!(refused, Err(Error::PrivateName { .. })), "{url}");
            let permitted = Guard {
                allow_private: true,
            };
            assert!(check_address(url, permitted).is_ok(), "{url}");
        }
        for url in [
            "http://local.example.org/",
            "http://thelocal.se/",
            "http://xn--bcher-kva.example/",
        ] {
            assert!(check_address(url, Guard::default()).is_ok(), "{url}");
        }
    }

    #[test]
    fn ports_of_other_services_are_refused() {
        for url in [
            "http://example.org:25/",
            "https://example.org:6667/",
            "http://example.org:0/",
        ] {
            let refused = check_address(url, Guard::default());
            assert!(
                matches!(refused, Err(Error::Port { .. })),
                "{url}: {refused:?}"
            );
        }
        for url in [
            "http://example.org:8080/",
            "https://example.org:443/",
            "http://example.org:80/",
        ] {
            assert!(check_address(url, Guard::default()).is_ok(), "{url}");
        }
    }

    #[test]
    fn what_is_no_web_address_is_refused_with_its_reason() {
        let refusal = |given| check_address(given, Guard::default()).unwrap_err();
        assert!(matches!(refusal("not a url"), Error::NotAnAddress { .. }));
        assert!(matches!(refusal(""), Error::NotAnAddress { .. }));
        assert!(matches!(refusal("http://"), Error::NotAnAddress { .. }));
        for odd in [
            "http://[fe80::1%25eth0]/",
            "http://[fe80::1%eth0]/",
            "http://1.2.3.4.5/",
            "http://256.256.256.256/",
            "http://0x100000000/",
        ] {
            assert!(matches!(refusal(odd), Error::NotAnAddress { .. }), "{odd}");
        }
        for tricky in [
            "http://example.org@127.0.0.1/",
            "http://127.0.0.1:80@example.org/",
            "http://:x@example.org/",
        ] {
            assert!(
                matches!(refusal(tricky), Error::Credentials { .. }),
                "{tricky}"
            );
        }
        assert!(matches!(
            refusal("file:///etc/passwd"),
            Error::Scheme { .. }
        ));
        assert!(matches!(
            refusal("javascript:alert(1)"),
            Error::Scheme { .. }
        ));
        assert!(matches!(
            refusal("https://me:secret@example.org/"),
            Error::Credentials { .. }
        ));
        assert!(
            !refusal("https://me:secret@example.org/")
                .to_string()
                .contains("secret")
        );
    }

    proptest! {
        #[test]
        fn a_range_is_left_exactly_at_its_ends(index in 0..REFUSED.len(), bits: u128) {
            let range = REFUSED[index];
            let (width, base) = match range.first {
                IpAddr::V4(first) => (32, u128::from(first.to_bits())),
                IpAddr::V6(first) => (128, first.to_bits()),
            };
            let free = (1u128 << (width - range.bits)) - 1;
            let address = |bits: u128| match range.first {
                IpAddr::V4(_) => IpAddr::V4(Ipv4Addr::from_bits(bits as u32)),
                IpAddr::V6(_) => IpAddr::V6(Ipv6Addr::from_bits(bits)),
            };
            prop_assert_eq!(base & free, 0, "the first address has free bits set");
            prop_assert!(range.contains(address(base | (bits & free))));
            prop_assert!(!range.contains(address((base | (bits & free)) ^ (free + 1))));
        }
    }
}
