super::pending! {
    list: NoteListRequest => Vec<NoteRow>;
    get: ById => Note;
    templates: Empty => Vec<Template>;
    create: NoteCreate => Created;
    save: NoteSave => Saved;
    append: NoteAppend => Saved;
    trash: ByIds => Done;
    render: RenderRequest => Rendered;
    check: CheckRequest => Check;
    complete: CompleteRequest => Vec<Completion>;
    resolve: ResolveRequest => Resolved;
    export: NoteExport => Exported;
    editions: ById => Vec<EditionRow>;
    issue_edition: ById => EditionRow;
}
