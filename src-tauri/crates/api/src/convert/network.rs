//! The network.

use demarche_library::compare as theirs;

use crate::types::library::Failure;
use crate::types::network::{Network, NetworkEdge, NetworkNode, NetworkRequest, NetworkWho};

impl TryFrom<NetworkRequest> for theirs::NetworkRequest {
    type Error = Failure;

    fn try_from(request: NetworkRequest) -> Result<Self, Failure> {
        Ok(Self {
            filter: request.filter.try_into()?,
            mode: request.mode.into(),
            count: request.count.into(),
            normalise: request.normalise.into(),
        })
    }
}

impl From<theirs::Network> for Network {
    fn from(network: theirs::Network) -> Self {
        Self {
            nodes: network.nodes.into_iter().map(Into::into).collect(),
            edges: network.edges.into_iter().map(Into::into).collect(),
            issues: network.issues.into_iter().map(Into::into).collect(),
            articles_searched: network.articles_searched,
            positions: network.positions,
            origins: network.origins,
            evidence_trashed: network.evidence_trashed,
        }
    }
}

impl From<theirs::NetworkNode> for NetworkNode {
    fn from(node: theirs::NetworkNode) -> Self {
        Self {
            who: node.who.into(),
            activity: node.activity,
            pro: node.pro,
            unsided: node.unsided,
            also: node.also,
            degree: node.degree,
            strength: node.strength,
        }
    }
}

impl From<theirs::NetworkWho> for NetworkWho {
    fn from(who: theirs::NetworkWho) -> Self {
        match who {
            theirs::NetworkWho::Actor { actor } => Self::Actor {
                actor: actor.into(),
            },
            theirs::NetworkWho::Country { country } => Self::Country {
                country: country.into(),
            },
            theirs::NetworkWho::Issue { issue } => Self::Issue {
                issue: issue.into(),
            },
        }
    }
}

impl From<theirs::NetworkEdge> for NetworkEdge {
    fn from(edge: theirs::NetworkEdge) -> Self {
        Self {
            a: edge.a,
            b: edge.b,
            weight: edge.weight,
            agree: edge.agree,
            disagree: edge.disagree,
        }
    }
}
