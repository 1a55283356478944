//! `make bench`: a file of 50,000 answers on its way in, from its bytes until it is
//! durable in SQLite.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::fmt::Write;
use std::time::Instant;

use anyhow::{Result, ensure};
use wardmote::clerk::intakes::Reading;
use wardmote::people::Visitor;
use wardmote::text::Question;
use wardmote::ward::NewWard;
use wardmote_server::config::Config;
use wardmote_server::sheet;
use wardmote_server::wiring::wire;

const LINES: usize = 50_000;

#[tokio::main]
async fn main() -> Result<()> {
    let data = std::env::temp_dir().join(format!("wardmote-listening-{}", std::process::id()));
    std::fs::create_dir_all(&data)?;
    let config = Config::at(data.clone());
    let keys = config.key_folder();
    let clerk = wire(config).await?.clerk;
    let made = clerk.add_organiser("Ada", "ada@bench.example", "a long password", true).await?;
    let ada = Visitor::Organiser(made);
    let ward = clerk.add_ward(&ada, NewWard::parse("Alder", "", "9000")?).await?;
    let question = Question::parse("What is the one big issue around here?")?;
    clerk.begin_listening(&ada, question, vec![ward.id], None).await?;
    let mut file = "answer,language,ward\r\n".to_owned();
    for n in 0..LINES {
        write!(file, "\"Damp, number {n}, in the flats\",en,Alder\r\n")?;
    }
    let bytes = file.len();

    let begun = Instant::now();
    let lines = sheet::read(&file, LINES + 1)?;
    let first = lines.first().map(|line| line.cells.clone()).unwrap_or_default();
    let id = clerk.upload(&ada, file, &first).await?;
    let found = clerk.find_upload(&ada, id).await?;
    let numbered = lines.iter().map(|line| (line.line, line.cells.as_slice()));
    let intake = found.read(numbered, &Reading { day: &|_| None, category: &|_| None })?;
    ensure!(intake.refusals.is_empty(), "{:?}", intake.refusals.first());
    let read = begun.elapsed();
    let count = clerk.take_in(&ada, id, &intake.contacts, &|_| ()).await?;
    ensure!(count == LINES as u64, "{count} were taken in");
    println!(
        "{LINES} answers, {:.1} MB        {:>10.2} s, of which {:.2} s reading",
        f64::from(u32::try_from(bytes)?) / 1e6,
        begun.elapsed().as_secs_f64(),
        read.as_secs_f64()
    );
    std::fs::remove_dir_all(keys)?;
    std::fs::remove_dir_all(data)?;
    Ok(())
}
