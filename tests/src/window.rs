//! The real window, driven through WebDriver on a display of its own.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use demarche_text::phrase::in_english;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use tempfile::TempDir;

/// How long anything in the window may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running window, and the scratch folder that stands for the user's home.
pub struct Window {
    client: Client,
    // Ended in this order: the driver closes the program, then the display may go.
    driver: Ended,
    _display: Ended,
    home: TempDir,
    /// When the program was asked to start.
    began: Instant,
}

/// A process that ends with its owner.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Window {
    /// Opens the program with these arguments, at this size in CSS pixels, in an empty home.
    ///
    /// # Errors
    ///
    /// Fails where the program is not built, or Xvfb or WebKitWebDriver is missing.
    pub async fn open(arguments: &[&str], (width, height): (u32, u32)) -> Result<Self> {
        Self::open_in(TempDir::new()?, arguments, (width, height)).await
    }

    /// Opens the program again in the home of an earlier window.
    ///
    /// # Errors
    ///
    /// As [`Window::open`].
    pub async fn open_in(
        home: TempDir,
        arguments: &[&str],
        (width, height): (u32, u32),
    ) -> Result<Self> {
        let window = Self::start(home, &program()?, arguments, (width, height)).await?;
        window.client.set_window_rect(0, 0, width, height).await?;
        // Keys that are pressed before the library is open reach nothing.
        window.wait_for("#app .main[aria-busy=false]").await?;
        Ok(window)
    }

    /// Starts a program that has a web view, and waits for nothing more than that the driver has it.
    ///
    /// # Errors
    ///
    /// As [`Window::open`].
    pub async fn start(
        home: TempDir,
        program: &Path,
        arguments: &[&str],
        (width, height): (u32, u32),
    ) -> Result<Self> {
        std::fs::create_dir_all(home.path().join("answers"))?;
        let (display, number) = display(width.max(1440) + 200, height.max(900) + 200)?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{number}"))
            .env("HOME", home.path())
            .env("XDG_DATA_HOME", home.path().join("data"))
            .env("XDG_CONFIG_HOME", home.path().join("config"))
            .env("XDG_CACHE_HOME", home.path().join("cache"))
            // Without a session bus the single-instance check starts a window of its own each time.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("GTK_A11Y", "none")
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("DEMARCHE_DIALOG_ANSWERS", home.path().join("answers"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("WebKitWebDriver is missing: run `cargo xtask test`, which installs it")?;
        let driver = Ended(driver);
        listening(port).await?;
        let began = Instant::now();
        let client = connect(port, program, arguments).await?;
        Ok(Self {
            client,
            driver,
            _display: display,
            home,
            began,
        })
    }

    /// How long ago the program was asked to start.
    pub fn running(&self) -> Duration {
        self.began.elapsed()
    }

    /// The scratch folder that stands for the user's home.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The process that all of the window's come from.
    pub fn driver(&self) -> u32 {
        self.driver.0.id()
    }

    /// Where the save dialog's answers go: a file named as the window suggests.
    pub fn answers(&self) -> PathBuf {
        self.home.path().join("answers")
    }

    /// The element that this CSS selector finds, as soon as it is there.
    ///
    /// # Errors
    ///
    /// Fails when it has not come within 20 seconds.
    pub async fn wait_for(&self, selector: &str) -> Result<Element> {
        let wait = self.client.wait().at_most(PATIENCE);
        match wait.for_element(Locator::Css(selector)).await {
            Ok(element) => Ok(element),
            Err(error) => bail!(
                "Nothing in the window matched {selector}: {error}. {}",
                self.picture().await
            ),
        }
    }

    /// Waits until a JavaScript expression is true.
    ///
    /// # Errors
    ///
    /// Fails when it has not become so within 20 seconds, telling what it is instead.
    pub async fn wait_until(&self, expression: &str) -> Result<()> {
        let started = Instant::now();
        loop {
            let now = self.evaluate(expression).await?;
            if now.as_bool() == Some(true) {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                bail!(
                    "In the window, this stayed {now}: {expression}. {}",
                    self.picture().await
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What a JavaScript expression gives.
    ///
    /// # Errors
    ///
    /// Fails where the expression throws.
    pub async fn evaluate(&self, expression: &str) -> Result<Value> {
        Ok(self
            .client
            .execute(&format!("return ({expression});"), Vec::new())
            .await?)
    }

    /// Runs statements of JavaScript.
    ///
    /// # Errors
    ///
    /// Fails where they throw.
    pub async fn run(&self, script: &str) -> Result<()> {
        self.client.execute(script, Vec::new()).await?;
        Ok(())
    }

    /// Runs statements of JavaScript whose last argument takes the answer, whenever it comes.
    ///
    /// # Errors
    ///
    /// Fails where they throw.
    pub async fn run_async(&self, script: &str) -> Result<Value> {
        Ok(self.client.execute_async(script, Vec::new()).await?)
    }

    /// What a command answers when the window calls it.
    ///
    /// # Errors
    ///
    /// Fails with the command's own failure.
    pub async fn rpc(&self, command: &str, payload: Value) -> Result<Value> {
        let script = "const [cmd, payload, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('rpc', { cmd, payload }).then(ok => done({ ok }), error => done({ error }));";
        let mut answer = self
            .client
            .execute_async(script, vec![json!(command), payload])
            .await?;
        in_english(&mut answer);
        match answer.get("error") {
            Some(error) => bail!("{command} failed: {error}"),
            None => Ok(answer["ok"].clone()),
        }
    }

    /// Presses keys as a person would: characters one after the other, `Ctrl+…` and the like held.
    /// Names: Ctrl, Shift, Alt; Enter, Escape, Tab, Up, Down, Left, Right, F1 to F12; else one character.
    ///
    /// # Errors
    ///
    /// Fails where the driver refuses.
    pub async fn press(&self, chord: &str) -> Result<()> {
        let keys: Vec<char> = match chord.strip_suffix('+') {
            Some(held) => held.split_terminator('+').map(key).chain(['+']).collect(),
            None => chord.split('+').map(key).collect(),
        };
        let mut actions = KeyActions::new(String::from("keyboard"));
        for &value in &keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await?;
        Ok(())
    }

    /// Types text into whatever has the focus.
    ///
    /// # Errors
    ///
    /// Fails where the driver refuses.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let mut actions = KeyActions::new(String::from("keyboard"));
        for value in text.chars() {
            let value = if value == '\n' {
                Key::Enter.into()
            } else {
                value
            };
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await?;
        Ok(())
    }

    /// Pastes as from the clipboard: the event that the web view gives when the user presses the keys.
    ///
    /// # Errors
    ///
    /// Fails where the window throws.
    pub async fn paste(&self, text: &str, html: Option<&str>) -> Result<()> {
        let script = "const [text, html] = arguments;
            const data = new DataTransfer();
            data.setData('text/plain', text);
            if (html) data.setData('text/html', html);
            const target = document.activeElement ?? document.body;
            target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
        self.client
            .execute(script, vec![json!(text), json!(html)])
            .await?;
        Ok(())
    }

    /// A picture of the page, PNG.
    ///
    /// # Errors
    ///
    /// Fails where the driver refuses or does not answer.
    pub async fn screenshot(&self) -> Result<Vec<u8>> {
        // The driver takes the picture when the page is next painted, which one that stands still never is. So a dot that
        // nobody sees changes until the picture is there.
        self.evaluate(
            "(() => {
                const dot = document.createElement('i');
                dot.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;pointer-events:none';
                document.body.append(dot);
                let turn = 0;
                window.__painting = setInterval(() => dot.style.background = turn++ % 2 ? '#00000001' : 'transparent', 30);
                window.__painted = () => (clearInterval(window.__painting), dot.remove());
            })()",
        )
        .await?;
        let picture = tokio::time::timeout(PATIENCE, self.client.screenshot()).await;
        let picture = picture.context("The driver gives no picture.")??;
        self.evaluate("window.__painted()").await?;
        Ok(picture)
    }

    /// Keeps a picture of the page for whoever reads a failure, and says where.
    pub async fn picture(&self) -> String {
        let file = std::env::temp_dir().join(format!("demarche-window-{}.png", std::process::id()));
        match self
            .screenshot()
            .await
            .map(|bytes| std::fs::write(&file, bytes))
        {
            Ok(Ok(())) => format!("The window is in {}", file.display()),
            _ => String::from("The window could not be pictured"),
        }
    }

    /// Sets the window's size in CSS pixels.
    ///
    /// # Errors
    ///
    /// Fails where the driver refuses.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.client.set_window_rect(0, 0, width, height).await?;
        Ok(())
    }

    /// Closes the window, waits until the program has let go of its libraries, and gives its home back.
    ///
    /// # Errors
    ///
    /// Fails where the driver refuses, or the program goes on for longer than 20 seconds.
    pub async fn close(self) -> Result<TempDir> {
        let libraries = self.home.path().join("data/demarche");
        self.client.close().await?;
        let started = Instant::now();
        while held(&libraries)? {
            if started.elapsed() > PATIENCE {
                bail!(
                    "The program still holds a library in {}",
                    libraries.display()
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(self.home)
    }
}

/// Whether a library in this folder is open somewhere.
fn held(folder: &Path) -> Result<bool> {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "lock")
            && std::fs::File::open(path)?.try_lock().is_err()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

fn key(name: &str) -> char {
    match name {
        "Ctrl" => Key::Control.into(),
        "Shift" => Key::Shift.into(),
        "Alt" => Key::Alt.into(),
        "Enter" => Key::Enter.into(),
        "Escape" => Key::Escape.into(),
        "Tab" => Key::Tab.into(),
        "Up" => Key::Up.into(),
        "Down" => Key::Down.into(),
        "F2" => Key::F2.into(),
        "F6" => Key::F6.into(),
        "F8" => Key::F8.into(),
        "Left" => Key::Left.into(),
        "Right" => Key::Right.into(),
        "Home" => Key::Home.into(),
        "Delete" => Key::Delete.into(),
        "End" => Key::End.into(),
        other => other.chars().next().unwrap_or(' '),
    }
}

/// The window's program, built beside the tests.
///
/// # Errors
///
/// Fails where it is not built.
pub fn program() -> Result<PathBuf> {
    let tests = std::env::current_exe()?;
    let folder = tests
        .ancestors()
        .find(|folder| folder.join("demarche").is_file());
    match folder {
        Some(folder) => Ok(folder.join("demarche")),
        None => bail!(
            "The window is not built: run `cargo xtask test`, or `cargo build --package demarche` first"
        ),
    }
}

/// A display without a screen, on the first free number.
fn display(width: u32, height: u32) -> Result<(Ended, u32)> {
    let mut display = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-nolisten",
            "tcp",
            "-screen",
            "0",
            &format!("{width}x{height}x24"),
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("Xvfb is missing: run `cargo xtask test`, which installs it")?;
    let mut number = String::new();
    let stdout = display.stdout.take();
    let display = Ended(display);
    BufReader::new(stdout.context("Xvfb tells no display")?).read_line(&mut number)?;
    Ok((
        display,
        number
            .trim()
            .parse()
            .context("Xvfb could not open a display")?,
    ))
}

/// Waits until the driver takes connections.
async fn listening(port: u16) -> Result<()> {
    let started = Instant::now();
    loop {
        match tokio::net::TcpStream::connect(("127.0.0.1", port)).await {
            Ok(_) => return Ok(()),
            Err(error) if started.elapsed() > PATIENCE => {
                return Err(error).context("WebKitWebDriver does not answer");
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

async fn connect(port: u16, program: &Path, arguments: &[&str]) -> Result<Client> {
    let mut capabilities = Capabilities::new();
    capabilities.insert(
        String::from("webkitgtk:browserOptions"),
        json!({ "binary": program, "args": arguments }),
    );
    let started = Instant::now();
    loop {
        let mut builder =
            ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
        match builder
            .capabilities(capabilities.clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
        {
            Ok(client) => return Ok(client),
            // The driver may need another moment.
            Err(_) if started.elapsed() < PATIENCE => {
                tokio::time::sleep(Duration::from_millis(200)).await
            }
            Err(error) => {
                return Err(error).context("The window did not open under WebKitWebDriver");
            }
        }
    }
}
