//! What the demo says on the terminal: a welcome for people, or one line for scripts.

use std::fmt::Write as _;
use std::io::Write as _;

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use serde_json::json;
use wardmote::slip::MadeSlip;

use super::evening::{EMAIL, Evening, PASSWORD};

fn slip_url(base: &str, slip: &MadeSlip) -> String {
    format!("{base}/v/{}", slip.token.as_str())
}

/// Says a text on standard output; a closed pipe ends the demo like any other failure.
fn say(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Everything a script needs, as one line of JSON.
pub fn as_json(base: &str, evening: &Evening) -> anyhow::Result<()> {
    let wards: Vec<_> = evening
        .wards
        .iter()
        .map(
            |ward| json!({ "ward": ward.name.as_str(), "url": format!("{base}/tell/{}", ward.id) }),
        )
        .collect();
    let contests: Vec<_> = evening
        .contests
        .iter()
        .map(|contest| {
            let id = contest.id;
            let ward = evening.wards.iter().find(|ward| Some(ward.id) == contest.ward);
            json!({
                "id": id,
                "ward": ward.map(|ward| ward.name.as_str()),
                "url": format!("{base}/organise/contests/{id}"),
                "results": format!("{base}/r/{id}"),
            })
        })
        .collect();
    let slips: Vec<_> = evening
        .slips
        .iter()
        .map(|slip| {
            let contests: Vec<_> = evening.contests_of(slip).iter().map(|c| c.id).collect();
            let code = slip.code.grouped();
            json!({ "url": slip_url(base, slip), "code": code, "contests": contests })
        })
        .collect();
    let id = evening.conference.id;
    let all = json!({
        "base": base,
        "home": format!("{base}/"),
        "listen": wards,
        "canvass": { "url": format!("{base}/c/{}", evening.canvass.as_str()) },
        "organiser": {
            "url": format!("{base}/sign-in"), "email": EMAIL, "password": PASSWORD,
        },
        "conference": { "url": format!("{base}/organise/conferences/{id}"), "id": id },
        "contests": contests,
        "slips": slips,
        "desk": { "url": format!("{base}/desk/{}", evening.desk.as_str()) },
        "observer": { "url": format!("{base}/observe/{}", evening.observe.as_str()) },
        "screen": { "url": format!("{base}/screen/{}", evening.screen.as_str()) },
    });
    say(&format!("{all}\n"))
}

/// What to open as each person, with a slip to scan.
pub fn as_welcome(base: &str, evening: &Evening) -> anyhow::Result<()> {
    let mut text = String::new();
    writeln!(text, "\n  Wardmote: {}, this evening. Demo data.\n", evening.conference.name)?;
    if let Some(slip) = evening.slips.first() {
        let url = slip_url(base, slip);
        let qr = QrCode::new(url.to_uppercase())?;
        let drawn = qr.render::<Dense1x2>().quiet_zone(true).build();
        writeln!(text, "{drawn}")?;
        writeln!(text, "  Resident    {url}")?;
        writeln!(text, "              or {base}/vote with the code {}", slip.code.grouped())?;
    }
    for slip in evening.slips.iter().skip(1).take(2) {
        writeln!(text, "              another slip: {}", slip_url(base, slip))?;
    }
    writeln!(text, "  Canvasser   {base}/c/{}", evening.canvass.as_str())?;
    writeln!(text, "  Organiser   {base}/sign-in")?;
    writeln!(text, "              {EMAIL} / {PASSWORD}")?;
    writeln!(text, "  Desk        {base}/desk/{}", evening.desk.as_str())?;
    writeln!(text, "  Observer    {base}/observe/{}", evening.observe.as_str())?;
    writeln!(text, "  Screen      {base}/screen/{}", evening.screen.as_str())?;
    writeln!(text, "\n  Everything goes when you stop it with Ctrl-C.\n")?;
    say(&text)
}
