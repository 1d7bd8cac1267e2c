super::pending! {
    matrix: MatrixRequest => Matrix;
    days: MatrixRequest => Vec<DayCount>;
    side_by_side: SideBySideRequest => SideBySide;
    words: WordsRequest => WordsDiff;
    export: CompareExport => Exported;
}
