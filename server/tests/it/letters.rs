//! Letters by e-mail: a real conversation with a mail server, which takes them, puts
//! them off, refuses them, or hangs up.

use tokio_util::sync::CancellationToken;
use wardmote::letter::{Letter, UNSURE_AFTER_MS, WAITS_MIN};
use wardmote::people::Email;
use wardmote::time::{DAY_MS, MINUTE_MS};
use wardmote_server::post::Postman;

use crate::helpers::TestServer;
use crate::log::Log;
use crate::smtp::{Answer, MailServer, Received};

/// An address that stands nowhere else.
const ZEBULON: &str = "zebulon@quillfeather.example";

/// A site that writes letters, and the mail server it writes to.
pub async fn site() -> (TestServer, MailServer) {
    let mail = MailServer::start().await;
    let server = TestServer::start_with(|config| config.mail = mail.settings()).await;
    (server, mail)
}

/// Lets the postman go his round, and takes what arrived.
pub async fn delivered(server: &TestServer, mail: &MailServer) -> Vec<Received> {
    server.program.deliver(&CancellationToken::new()).await.unwrap();
    mail.take()
}

fn letter(server: &TestServer) -> Letter {
    let to = Email::parse(ZEBULON).unwrap();
    let text = "Hello,\n.\nthis is a long line that says what happened with the damp in the \
        flats of Alder, and it goes on and on – până la capăt، تک.\n";
    server.clerk().write_letter(to, "Lleithder: «نم» in the flats", text.to_owned())
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    let (server, mail) = site().await;
    let letter = letter(&server);
    server.clerk().post(letter.clone()).await.unwrap();
    server.clerk().post(letter.clone()).await.unwrap();
    let [received] = &delivered(&server, &mail).await[..] else { panic!("one letter") };
    assert_eq!(received.from, "ward@alder.example");
    assert_eq!(received.to, [ZEBULON]);
    assert_eq!(received.subject(), letter.subject);
    assert_eq!(received.text(), letter.text);
    assert!(received.raw.is_ascii(), "every mail server can carry it");
    assert!(received.raw.lines().all(|line| line.len() <= 998));
    let header = |name| received.raw_header(name).unwrap_or_default();
    assert_eq!(header("Auto-Submitted"), "auto-generated");
    assert_eq!(header("Message-ID"), format!("<{}@alder.example>", letter.id));
    assert_eq!(header("From"), "\"Alder ward\" <ward@alder.example>");
    assert_eq!(header("To"), ZEBULON);
    assert!(header("Date").starts_with("Sat, 21 Nov 2026 18:30:00"), "the site's own clock");
    assert_eq!(received.raw_header("List-Unsubscribe"), None, "there is nothing to end");
    assert!(delivered(&server, &mail).await.is_empty(), "and it arrives once");
    assert_eq!(server.store().count_letters().await.unwrap(), (0, 0));
}

#[tokio::test]
async fn a_letter_of_many_says_how_to_end_them_in_one_click() {
    let (server, mail) = site().await;
    let way_out = format!("{}/following/ABC/stop", server.base);
    let reply_to = Some(Email::parse("cai@alder.example").unwrap());
    let letter = Letter { way_out: Some(way_out.clone()), reply_to, ..letter(&server) };
    server.clerk().post(letter).await.unwrap();
    let [received] = &delivered(&server, &mail).await[..] else { panic!("one letter") };
    let header = |name| received.raw_header(name).unwrap_or_default();
    assert_eq!(header("List-Unsubscribe"), format!("<{way_out}>"));
    assert_eq!(header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    assert_eq!(header("Reply-To"), "cai@alder.example");
}

#[tokio::test]
async fn nothing_that_is_written_becomes_a_header() {
    let (server, mail) = site().await;
    let text = "Bcc: everybody@alder.example\n\nFrom: the mayor\n.\nRCPT TO:<all@alder.example>\n";
    let to = Email::parse(ZEBULON).unwrap();
    let subject = "Damp\r\nBcc: everybody@alder.example\r\n\r\nBuy now";
    let letter = server.clerk().write_letter(to, subject, text.to_owned());
    let (way_out, id) = ("https://x.example/\r\nBcc: all@alder.example".to_owned(), letter.id);
    server.clerk().post(letter).await.unwrap();
    let [received] = &delivered(&server, &mail).await[..] else { panic!("one letter") };
    assert_eq!(received.to, [ZEBULON]);
    assert_eq!(received.raw_header("Bcc"), None);
    assert_eq!(received.text(), text);
    for wrong in ["ada@alder.example\r\nBcc: x@y.example", "a,b@alder.example", "<a@alder.example>"]
    {
        let read = Email::parse(wrong).map(|email| email.as_str().to_owned());
        assert!(read.is_err(), "{wrong:?} is read as {read:?}");
    }
    // What our own links cannot hold is not sent at all.
    let id = wardmote::id::LetterId::from_random([id.0.as_bytes()[0]; 16]);
    let broken = Letter { id, way_out: Some(way_out), ..self::letter(&server) };
    server.clerk().post(broken).await.unwrap();
    assert!(delivered(&server, &mail).await.is_empty());
    assert_eq!(server.store().count_letters().await.unwrap(), (0, 1));
}

#[tokio::test]
async fn a_letter_that_is_put_off_is_tried_again_until_it_is_taken() {
    let (server, mail) = site().await;
    mail.will_answer(&[Answer::ToRecipient("450 busy"), Answer::ToAll("451 later")]);
    server.clerk().post(letter(&server)).await.unwrap();
    assert!(delivered(&server, &mail).await.is_empty());
    assert!(delivered(&server, &mail).await.is_empty(), "not before its time");
    server.clock.advance_ms(WAITS_MIN[0] * MINUTE_MS);
    assert!(delivered(&server, &mail).await.is_empty());
    server.clock.advance_ms(WAITS_MIN[1] * MINUTE_MS);
    let [received] = &delivered(&server, &mail).await[..] else { panic!("one letter") };
    let ids = received.raw.matches("Message-ID").count();
    assert_eq!(ids, 1);
}

#[tokio::test]
async fn a_letter_that_is_refused_is_given_up_and_forgotten_in_time() {
    let (server, mail) = site().await;
    mail.will_answer(&[Answer::ToRecipient("550 nobody here"), Answer::ToAll("554 no")]);
    for _ in 0..2 {
        server.clerk().post(letter(&server)).await.unwrap();
    }
    server.clerk().post(letter(&server)).await.unwrap();
    assert_eq!(delivered(&server, &mail).await.len(), 1, "the others go out all the same");
    assert_eq!(server.store().count_letters().await.unwrap(), (0, 2));
    server.clock.advance_ms(DAY_MS);
    assert!(delivered(&server, &mail).await.is_empty());
    server.clock.advance_ms(7 * DAY_MS);
    server.clerk().erase_what_is_due().await.unwrap();
    assert_eq!(server.store().count_letters().await.unwrap(), (0, 0));
    let log = Log::begin().text();
    assert!(log.contains("a letter is given up"));
    assert!(!log.contains(ZEBULON), "nobody's address is in the log");
}

#[tokio::test]
async fn a_letter_that_may_have_arrived_is_not_sent_again() {
    let (server, mail) = site().await;
    mail.will_answer(&[Answer::Nothing]);
    server.clerk().post(letter(&server)).await.unwrap();
    assert_eq!(delivered(&server, &mail).await.len(), 1, "it has it, and did not say so");
    for _ in 0..WAITS_MIN.len() {
        server.clock.advance_ms(DAY_MS / 2);
        assert!(delivered(&server, &mail).await.is_empty());
    }
}

#[tokio::test]
async fn a_program_that_died_over_a_letter_does_not_send_it_twice() {
    // Without a postman of its own, so that the letter is in the hands of who dies.
    let (server, mail) = (TestServer::start().await, MailServer::start().await);
    let (clerk, postman) = (server.clerk(), Postman::new(mail.settings().unwrap()));
    let round = async || postman.walk(clerk, &CancellationToken::new()).await.unwrap();
    clerk.post(letter(&server)).await.unwrap();
    clerk.take_up_letter().await.unwrap().unwrap();
    for _ in 0..3 {
        assert_eq!(round().await, 0);
        server.clock.advance_ms(UNSURE_AFTER_MS);
    }
    assert_eq!(server.store().count_letters().await.unwrap(), (0, 1), "it is noted");
    clerk.post(letter(&server)).await.unwrap();
    assert_eq!(round().await, 1, "others go out");
    assert_eq!(mail.take().len(), 1);
}

#[tokio::test]
async fn the_password_is_said_to_the_mail_server_and_to_nobody_else() {
    let (server, mail) = site().await;
    server.clerk().post(letter(&server)).await.unwrap();
    delivered(&server, &mail).await;
    assert!(mail.heard().contains(&"AUTH PLAIN AHdhcmQAZ2VoZWlt".to_owned()));
    assert!(!format!("{:?}", server.program.config).contains("geheim"));
    assert!(!Log::begin().text().contains("AHdhcmQAZ2VoZWlt"));
}
