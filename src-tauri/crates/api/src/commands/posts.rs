super::pending! {
    list: Empty => Vec<PostRef>;
    create: PostInput => Created;
    add_tenure: TenureInput => Created;
    trash_tenure: ById => Done;
}
