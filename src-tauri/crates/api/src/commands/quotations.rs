super::pending! {
    inbox: Empty => Inbox;
    accept: QuotationAccept => Accepted;
    accept_many: ByIds => Done;
    reject: ByIds => Done;
    revise: QuotationRevise => Quotation;
}
