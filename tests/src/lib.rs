//! Shared ground of the journeys: scratch libraries, a local web server, the real window.
