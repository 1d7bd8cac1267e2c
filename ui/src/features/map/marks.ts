// Where the marks of countries stand: on the country where it has room for one, else beside it with a line to it.

export interface Wanted {
  code: string;
  /** Where the country is, in px of the picture. */
  x: number;
  y: number;
  /** How far its borders are from there. */
  room: number;
}

export interface PlacedMark {
  code: string;
  /** The middle of the mark. */
  x: number;
  y: number;
  /** Whether it stands beside its country. */
  beside: boolean;
}

export interface Size {
  width: number;
  height: number;
}

const RADII = [18, 26, 36, 48, 62, 78, 96, 120, 150, 190, 240];
const ANGLES = 16;
const GAP = 2;

/** Marks that never cover each other. Those without a place within the picture are left out; each mark's country must be in it. */
export function placeMarks(wanted: readonly Wanted[], picture: Size, mark: Size): PlacedMark[] {
  const inside = wanted.filter(
    ({ x, y }) => x >= 0 && y >= 0 && x <= picture.width && y <= picture.height,
  );
  const taken: { x: number; y: number }[] = [];
  const placed: PlacedMark[] = [];
  const free = (x: number, y: number) =>
    x - mark.width / 2 >= 0 &&
    x + mark.width / 2 <= picture.width &&
    y - mark.height / 2 >= 0 &&
    y + mark.height / 2 <= picture.height &&
    taken.every(
      (other) =>
        Math.abs(other.x - x) >= mark.width + GAP || Math.abs(other.y - y) >= mark.height + GAP,
    );
  const set = (code: string, x: number, y: number, beside: boolean) => {
    taken.push({ x, y });
    placed.push({ code, x, y, beside });
  };
  const roomy = [...inside].sort((a, b) => b.room - a.room || a.code.localeCompare(b.code));
  const rest: Wanted[] = [];
  for (const one of roomy) {
    if (one.room >= mark.height * 0.6 && free(one.x, one.y)) set(one.code, one.x, one.y, false);
    else rest.push(one);
  }
  // Those in a crowd go outwards, away from its middle, so that their lines do not cross.
  for (const one of rest.sort((a, b) => a.y - b.y || a.x - b.x)) {
    const crowd = inside.filter((other) => Math.hypot(other.x - one.x, other.y - one.y) < 140);
    const middle = {
      x: crowd.reduce((sum, { x }) => sum + x, 0) / crowd.length,
      y: crowd.reduce((sum, { y }) => sum + y, 0) / crowd.length,
    };
    const away =
      crowd.length > 1 ? Math.atan2(one.y - middle.y, one.x - middle.x) : -Math.PI * 0.75;
    const spot = beside(one, away, free);
    if (spot) set(one.code, spot.x, spot.y, true);
  }
  return placed;
}

function beside(
  { x, y }: Wanted,
  away: number,
  free: (x: number, y: number) => boolean,
): { x: number; y: number } | null {
  for (const radius of RADII) {
    for (let n = 0; n < ANGLES; n += 1) {
      // 0, 1, −1, 2, −2 … steps off the best direction.
      const off = (n % 2 ? 1 : -1) * Math.ceil(n / 2) * ((2 * Math.PI) / ANGLES);
      const at = { x: x + radius * Math.cos(away + off), y: y + radius * Math.sin(away + off) };
      if (free(at.x, at.y)) return at;
    }
  }
  return null;
}
