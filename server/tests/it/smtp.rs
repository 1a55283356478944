//! A mail server that takes letters for nobody else: it speaks SMTP as RFC 5321 has it,
//! writes down what it is given, and answers as a test wants.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use mail_parser::MessageParser;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::OwnedWriteHalf;
use tokio::net::{TcpListener, TcpStream};
use wardmote_server::post::settings::{Mail, ServerAddress};

/// What it answers once, instead of taking the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This, when it hears whom the letter is for.
    ToRecipient(&'static str),
    /// This, when it has heard all.
    ToAll(&'static str),
    /// Nothing: it hangs up when it has heard all, and keeps the letter.
    Nothing,
}

/// A letter as it came.
#[derive(Clone, Debug)]
pub struct Received {
    /// From whom, on the envelope.
    pub from: String,
    /// For whom, on the envelope.
    pub to: Vec<String>,
    /// Everything below it.
    pub raw: String,
}

impl Received {
    /// A header as it stands there, unfolded.
    pub fn raw_header(&self, name: &str) -> Option<String> {
        let head = self.raw.split("\r\n\r\n").next()?.replace("\r\n ", " ");
        let start = format!("{name}: ");
        head.lines().find_map(|line| line.strip_prefix(&start)).map(str::to_owned)
    }

    /// The subject, decoded by somebody else's program.
    pub fn subject(&self) -> String {
        let parsed = MessageParser::default().parse(self.raw.as_bytes()).unwrap();
        parsed.subject().unwrap_or_default().to_owned()
    }

    /// The text, decoded by somebody else's program.
    pub fn text(&self) -> String {
        let parsed = MessageParser::default().parse(self.raw.as_bytes()).unwrap();
        parsed.body_text(0).unwrap().replace("\r\n", "\n")
    }

    /// The addresses of this site in the text, without scheme and host.
    pub fn links(&self, base: &str) -> Vec<String> {
        let text = self.text();
        let words = text.split_whitespace();
        words.filter_map(|word| word.strip_prefix(base)).map(str::to_owned).collect()
    }
}

#[derive(Default)]
struct Inside {
    received: Vec<Received>,
    answers: VecDeque<Answer>,
    heard: Vec<String>,
}

/// The server.
pub struct MailServer {
    port: u16,
    inside: Arc<Mutex<Inside>>,
}

impl MailServer {
    /// Starts it on a port of its own.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let inside = Arc::new(Mutex::new(Inside::default()));
        let shared = inside.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, shared.clone()));
            }
        });
        Self { port, inside }
    }

    /// Its address, with somebody's password.
    pub fn address(&self) -> String {
        format!("smtp://ward:geheim@127.0.0.1:{}", self.port)
    }

    /// The settings with which Wardmote writes to it.
    pub fn settings(&self) -> Option<Mail> {
        let address = ServerAddress::keep(&self.address()).unwrap();
        Mail::read(Some(&address), None, Some("Alder ward <ward@alder.example>")).unwrap()
    }

    /// What it will answer to the next letters, one after the other.
    pub fn will_answer(&self, answers: &[Answer]) {
        self.inside.lock().unwrap().answers.extend(answers);
    }

    /// What it has taken since this was last asked.
    pub fn take(&self) -> Vec<Received> {
        std::mem::take(&mut self.inside.lock().unwrap().received)
    }

    /// All commands it has heard.
    pub fn heard(&self) -> Vec<String> {
        self.inside.lock().unwrap().heard.clone()
    }
}

async fn say(out: &mut OwnedWriteHalf, text: &str) {
    // Whoever hung up does not hear it.
    let _ = out.write_all(format!("{text}\r\n").as_bytes()).await;
}

/// One conversation.
async fn talk(stream: TcpStream, inside: Arc<Mutex<Inside>>) {
    let (input, mut out) = stream.into_split();
    let mut lines = BufReader::new(input).lines();
    say(&mut out, "220 mail.test ESMTP").await;
    let mut letter = Received { from: String::new(), to: Vec::new(), raw: String::new() };
    while let Ok(Some(line)) = lines.next_line().await {
        inside.lock().unwrap().heard.push(line.clone());
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        match verb.as_str() {
            "EHLO" => say(&mut out, "250-mail.test\r\n250-8BITMIME\r\n250 AUTH PLAIN").await,
            // "\0ward\0geheim"
            "AUTH" if line == "AUTH PLAIN AHdhcmQAZ2VoZWlt" => say(&mut out, "235 welcome").await,
            "AUTH" => say(&mut out, "535 unknown").await,
            "MAIL" => {
                letter = Received { from: address(&line), to: Vec::new(), raw: String::new() };
                say(&mut out, "250 from").await;
            }
            "RCPT" => {
                let first = inside.lock().unwrap().answers.front().copied();
                if let Some(Answer::ToRecipient(text)) = first {
                    inside.lock().unwrap().answers.pop_front();
                    say(&mut out, text).await;
                } else {
                    letter.to.push(address(&line));
                    say(&mut out, "250 to").await;
                }
            }
            "DATA" => {
                say(&mut out, "354 go on").await;
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    letter.raw.push_str(line.strip_prefix('.').unwrap_or(&line));
                    letter.raw.push_str("\r\n");
                }
                let answer = inside.lock().unwrap().answers.pop_front();
                if let Some(Answer::ToAll(text)) = answer {
                    say(&mut out, text).await;
                    continue;
                }
                inside.lock().unwrap().received.push(letter.clone());
                if answer == Some(Answer::Nothing) {
                    return;
                }
                say(&mut out, "250 taken").await;
            }
            "QUIT" => return say(&mut out, "221 bye").await,
            _ => say(&mut out, "502 what?").await,
        }
    }
}

/// What stands between the angle brackets.
fn address(line: &str) -> String {
    let (_, after) = line.split_once('<').unwrap();
    after.split('>').next().unwrap().to_owned()
}
