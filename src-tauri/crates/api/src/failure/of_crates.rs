//! What each crate below says went wrong, and what to do about it.

use demarche_fetch::Error as Fetching;
use demarche_library::Error as Storing;
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::{Failure, invalid, of_file, unchanged};

impl From<Storing> for Failure {
    fn from(error: Storing) -> Self {
        let sentence = error.phrase();
        match error {
            Storing::NotFound {
                noun: "country", ..
            } => Self::new(
                sentence,
                unchanged(),
                phrase!("Countries go by the two letters of ISO 3166-1: CN, US."),
            ),
            Storing::NotFound { noun: "bloc", .. } => Self::new(
                sentence,
                unchanged(),
                phrase!("Blocs go by their codes: EU, NATO, G7."),
            ),
            Storing::NotFound { .. } => Self::new(
                sentence,
                unchanged(),
                phrase!(
                    "It may have been deleted or undone: look in the trash and in the history."
                ),
            ),
            Storing::Invalid(_) => Self::new(
                sentence,
                unchanged(),
                phrase!("Correct it and do it again."),
            ),
            Storing::NoteChanged { .. } => Self::new(
                sentence,
                phrase!("Both texts are kept: the stored one in the library, yours in the window."),
                phrase!("Compare them, and save the one that should stay."),
            )
            .code("note_changed"),
            Storing::HistoryConflict { .. } => Self::new(
                sentence,
                unchanged(),
                phrase!("Look in the history for what was changed since, and undo that first."),
            ),
            Storing::Locked { .. } => Self::new(
                sentence,
                unchanged(),
                phrase!(
                    "Close it there, or go on working there: only one program at a time can \
change a library."
                ),
            )
            .code("locked"),
            Storing::ReadOnly { .. } => Self::new(
                sentence,
                unchanged(),
                phrase!(
                    "Copy it to a folder of your own and open the copy, or have the permissions \
changed and open it again."
                ),
            ),
            Storing::NeedsPassphrase(_) => Self::new(
                sentence,
                unchanged(),
                phrase!(
                    "Give the passphrase that it was made with: on the command line with \
--passphrase-file."
                ),
            ),
            Storing::WrongPassphrase(_) => Self::new(
                sentence,
                unchanged(),
                phrase!(
                    "Type it as it was chosen, capitals and spaces included. Nobody can open the \
backup without it."
                ),
            ),
            Storing::Missing(_) => Self::new(
                sentence,
                Phrase::default(),
                phrase!("Check the path, or make a new library there."),
            )
            .code("missing"),
            Storing::Exists(_) => Self::new(
                sentence,
                phrase!("The file there was not touched."),
                phrase!("Open it, or choose another name."),
            ),
            Storing::NotALibrary { .. } => Self::new(
                sentence,
                phrase!("The file was not touched."),
                phrase!("Choose a library made by Demarche, or import the file as an article."),
            ),
            Storing::TooNew { .. } => Self::new(
                sentence,
                phrase!("The file was not touched."),
                phrase!("Open it with the newer Demarche, or install that one here."),
            ),
            Storing::Damaged { .. } => Self::new(
                sentence,
                phrase!("The file was not touched."),
                phrase!(
                    "Restore the latest backup, which lies beside it, or salvage what can be \
read into a new library."
                ),
            )
            .code("damaged"),
            Storing::BadBackup(_) => Self::new(
                sentence,
                phrase!("The library itself is as it was; earlier backups are kept."),
                phrase!("Check the disk that backups go to, and back up again."),
            ),
            Storing::DiskFull => Self::new(
                sentence,
                phrase!("Everything stored before is kept."),
                phrase!("Make room on the disk, and do it again."),
            ),
            Storing::Cancelled => Self::new(
                sentence,
                unchanged(),
                phrase!("Start it again when you want it."),
            ),
            Storing::File { path, source } => of_file(&path, &source),
            Storing::Sqlite(_) | Storing::Json(_) | Storing::Packing(_) => Self::new(
                sentence,
                unchanged(),
                phrase!("Verify the library. If it is damaged, open the latest backup."),
            ),
        }
    }
}

impl From<Fetching> for Failure {
    fn from(error: Fetching) -> Self {
        let message = error.phrase();
        let remedy = match &error {
            Fetching::NotAnAddress { .. } | Fetching::Scheme { .. } => {
                phrase!("Give an address that begins with https:// or http://.")
            }
            Fetching::Credentials { .. } => {
                phrase!(
                    "Give the address without them, or open the page in a browser and paste it."
                )
            }
            Fetching::Port { .. } => phrase!("Give the address of a web page."),
            Fetching::PrivateAddress { .. } | Fetching::PrivateName { .. } => {
                phrase!("If you mean to reach your own network, permit it for this import.")
            }
            Fetching::Never { .. } => {
                phrase!(
                    "Give the address of a web page; if this is one, open it in a browser and paste it."
                )
            }
            Fetching::NameNotFound { .. } | Fetching::NoConnection { .. } => {
                phrase!("Check the address and the connection, and try again.")
            }
            Fetching::NotSecure { .. } => {
                phrase!(
                    "Open the page in a browser to see whether it is what it should be, and paste it."
                )
            }
            Fetching::TimedOut { .. }
            | Fetching::CutShort { .. }
            | Fetching::BrokenCompression
            | Fetching::Interrupted { .. } => {
                phrase!("Try again later, or open the page in a browser and paste it.")
            }
            Fetching::RedirectLoop { .. } | Fetching::TooManyRedirects { .. } => {
                phrase!(
                    "Many such pages want cookies, which Demarche does not keep: open the page \
in a browser and paste it."
                )
            }
            Fetching::BadRedirect { .. } | Fetching::Empty => {
                phrase!("Open the page in a browser, and paste it or its real address.")
            }
            Fetching::Status {
                status: 404 | 410, ..
            } => phrase!("Check the address; an archive of the web may still have the page."),
            Fetching::Status {
                status: 429 | 500..=599,
                ..
            } => phrase!("Try again later."),
            Fetching::Status { .. } => phrase!("Open the page in a browser and paste it."),
            Fetching::NotAPage { .. } => {
                phrase!("Give the address of the page that it belongs to.")
            }
            Fetching::TooLarge { .. } => {
                phrase!("Open the page in a browser and paste the part that you need.")
            }
            Fetching::Cancelled => phrase!("Fetch it again when you want it."),
            Fetching::Unencrypted { .. }
            | Fetching::Storage { .. }
            | Fetching::StorageElsewhere { .. }
            | Fetching::StorageRegion { .. }
            | Fetching::StorageEndless
            | Fetching::StorageList { .. }
            | Fetching::StorageLonger { .. }
            | Fetching::StorageSlow { .. }
            | Fetching::StorageNamed => phrase!("Check where your team shares, and do it again."),
        };
        let failure = Self::new(message, phrase!("Nothing was stored."), remedy);
        match error {
            Fetching::PrivateAddress { .. } | Fetching::PrivateName { .. } => {
                failure.code("private_address")
            }
            _ => failure,
        }
    }
}

impl From<demarche_brief::Error> for Failure {
    fn from(error: demarche_brief::Error) -> Self {
        use demarche_brief::Error as Writing;
        let sentence = error.phrase();
        match error {
            Writing::Library(error) => error.into(),
            Writing::Write { path, source } => of_file(&path, &source),
            Writing::NoStyle(_) => {
                let styles = demarche_brief::list_styles(&[]);
                let styles = Argument::any(styles.into_iter().map(|style| style.name));
                let remedy = phrase!("Choose one of {styles}.", styles);
                Self::new(sentence, unchanged(), remedy)
            }
            Writing::Style(_) => Self::new(
                sentence,
                unchanged(),
                phrase!("Choose another .csl file, or the same from where the style is published."),
            ),
            Writing::Edition(_) => Self::new(
                sentence,
                unchanged(),
                phrase!("Check the library with “verify”, and export the note as it is now."),
            ),
            Writing::Held(_) => Self::new(
                sentence,
                phrase!("No file was written; the library is as it was."),
                phrase!(
                    "Take these words out of what is to be exported, or export it with held \
sources named."
                ),
            )
            .code("held_source"),
            Writing::NoTemplate(_) => {
                let templates = demarche_brief::templates();
                let templates = Argument::any(templates.iter().map(|template| template.name));
                let remedy = phrase!(
                    "Choose one of {templates}, or begin without one.",
                    templates
                );
                Self::new(sentence, unchanged(), remedy)
            }
            Writing::Format { .. } => Self::new(
                sentence,
                phrase!("The note is as it was; no file was written."),
                phrase!("Export it in another form, and report the note that did this."),
            ),
        }
    }
}

impl From<demarche_exchange::Error> for Failure {
    fn from(error: demarche_exchange::Error) -> Self {
        let remedy = match &error {
            demarche_exchange::Error::File { .. } => {
                phrase!("Choose another place or file, and try again.")
            }
            demarche_exchange::Error::Unknown => {
                phrase!(
                    "Choose a .qdpx, .dna, .json or .jsonld file. Pages, documents and web \
archives come in under Import."
                )
            }
            _ => Phrase::default(),
        };
        invalid(error.phrase(), remedy)
    }
}

impl From<demarche_share::Error> for Failure {
    fn from(error: demarche_share::Error) -> Self {
        use demarche_share::Error;
        let sentence = error.phrase();
        let code = match &error {
            Error::NoLogin(_) | Error::Server { login: true, .. } => "password",
            Error::NoPassphrase | Error::WrongPassphrase => "passphrase",
            Error::Sensitive(_) => "sensitive",
            _ => "",
        };
        let remedy = match error {
            Error::Library(error) => return error.into(),
            Error::NotSetUp => {
                phrase!(
                    "Say where the team’s change sets lie: under Sharing, or with `share setup`."
                )
            }
            Error::Full(_) => phrase!("Make room, and do it again."),
            Error::Place { .. } | Error::Withheld(_) => {
                phrase!("Check that the place can be reached, and do it again.")
            }
            Error::NoLogin(_) => {
                phrase!(
                    "Type the password, or set sharing up again on this machine with a name and a password."
                )
            }
            Error::Server { login: true, .. } => {
                phrase!(
                    "Type the password again, or set sharing up with another name and password."
                )
            }
            Error::Server { .. } => {
                phrase!("Check the address and that the server can be reached, and do it again.")
            }
            Error::ReadOnly => {
                phrase!(
                    "Ask whoever keeps the place for a name that may write there, and set sharing up again."
                )
            }
            Error::Exists(_) | Error::Behind => {
                phrase!("Take in what lies there, and publish then.")
            }
            Error::NoPassphrase | Error::WrongPassphrase => {
                phrase!("Type the passphrase that the team agreed on. It is kept nowhere.")
            }
            Error::WeakPassphrase => Phrase::default(),
            Error::BadKey(_) | Error::OtherwiseEncrypted(_) => {
                phrase!(
                    "Ask your team whether the place was set up anew, and set sharing up again."
                )
            }
            Error::Copy => {
                phrase!(
                    "Give this copy a mark of its own (`share setup --new-mark`), take in, and publish then."
                )
            }
            Error::Lost(_) => {
                phrase!(
                    "Was the place moved? Copy the folder demarche-share from where it was. Else \
wait until it is all there."
                )
            }
            Error::Sensitive(_) => {
                phrase!(
                    "Share with a passphrase, or publish them all the same: the others’ libraries hold them as well."
                )
            }
            Error::File(_) => Phrase::default(),
        };
        invalid(sentence, remedy).code(code)
    }
}
