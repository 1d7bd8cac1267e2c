// Whether tables and pictures that go out name held sources. They do not, until it is asked for; a restart takes that back.
export const held = $state({ named: false });
