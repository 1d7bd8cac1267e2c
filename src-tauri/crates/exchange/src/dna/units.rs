//! Offsets of Java's strings, in UTF-16 code units, and of ours, in scalar values.

/// The scalar values of a text that take two units.
pub(super) struct Units {
    /// Their places, in scalar values.
    wide: Vec<usize>,
    scalars: usize,
}

impl Units {
    pub(super) fn of(text: &str) -> Self {
        let mut wide = Vec::new();
        let mut scalars = 0;
        for (at, letter) in text.chars().enumerate() {
            scalars = at + 1;
            if letter.len_utf16() == 2 {
                wide.push(at);
            }
        }
        Self { wide, scalars }
    }

    pub(super) fn scalars(&self) -> usize {
        self.scalars
    }

    /// Units before a scalar value.
    pub(super) fn of_scalar(&self, at: usize) -> usize {
        at + self.wide.partition_point(|wide| *wide < at)
    }

    /// Scalar values before a unit; one inside of a scalar value counts as before it. None beyond the text.
    pub(super) fn scalar_of(&self, unit: usize) -> Option<usize> {
        // The first that begins at this unit or later.
        let (mut low, mut high) = (0, self.scalars);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.of_scalar(middle) < unit {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        match self.of_scalar(low) {
            units if units == unit => Some(low),
            units if units > unit => Some(low - 1),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_scalars_are_told_apart() {
        let units = Units::of("a😀b");
        assert_eq!([0, 1, 2, 3].map(|at| units.of_scalar(at)), [0, 1, 3, 4]);
        assert_eq!(
            [0, 1, 2, 3, 4, 5].map(|at| units.scalar_of(at)),
            [Some(0), Some(1), Some(1), Some(2), Some(3), None]
        );
        assert_eq!(Units::of("").scalar_of(0), Some(0));
    }
}
