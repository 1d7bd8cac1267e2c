super::pending! {
    tree: Empty => Vec<IssueNode>;
    get: ById => Issue;
    create: IssueInput => Created;
    update: IssueUpdate => Done;
    trash: ById => Done;
    merge: Merge => Done;
    flip_poles: ById => Done;
}
