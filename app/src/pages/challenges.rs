//! Ballots opened in public: what they say, for everybody to compare and to check.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::contest::Contest;
use wardmote::id::ContestId;
use wardmote::record::challenge::ChallengeFile;
use wardmote::seal::receipt::Receipt;
use wardmote::slip::Code;

use crate::context::{self, Ask, words};
use crate::shell::Page;

/// All ballots of a vote that were opened in public.
pub async fn list(ask: &Ask, id: ContestId) -> Done<Page> {
    let (contest, all) = ask.clerk.list_challenges(id).await?;
    Ok(Page::new(ask.words.say("challenge-list"), move || {
        let words = words();
        let none = all.is_empty().then(|| view! { <p>{words.say("challenge-none")}</p> });
        let links = all.into_iter().map(|opened| {
            let code = Receipt(opened.challenge.receipt.0).code().grouped();
            let to = format!("/r/{id}/challenges/{code}");
            view! { <li><a class="button quiet" href=to><bdi dir="ltr">{code}</bdi></a></li> }
        });
        let links = links.collect_view();
        view! {
            <h1>{words.say("challenge-list")}</h1>
            <p><bdi>{contest.question.to_string()}</bdi></p>
            <p>{words.say("challenge-what")}</p>
            {none}
            <ul class="buttons">{links}</ul>
        }
    }))
}

/// The titles of a ranking's options, first choice first.
fn ranked(contest: &Contest, file: &ChallengeFile) -> Vec<String> {
    let title = |place: &u16| {
        let id = file.options.get(usize::from(*place).checked_sub(1)?)?;
        contest.option(*id).map(|option| option.title.to_string())
    };
    file.ranking.iter().filter_map(title).collect()
}

/// One ballot opened in public.
pub async fn one(ask: &Ask, id: ContestId, code: &Code) -> Done<Page> {
    let (contest, opened, file) = ask.clerk.challenge(id, code).await?;
    let titles = ranked(&contest, &file);
    let code = code.grouped();
    let at = ask.words.clock(opened.at);
    Ok(Page::new(ask.words.say("challenge-title"), move || {
        let words = words();
        let blank =
            titles.is_empty().then(|| view! { <p class="lead">{words.say("challenge-blank")}</p> });
        let rows =
            titles.into_iter().map(|title| view! { <li><bdi>{title}</bdi></li> }).collect_view();
        let to = format!("/r/{id}/challenges/{code}/file");
        let file = context::ask().kind.is_real().then(|| {
            view! {
                <h2>{words.say("challenge-check")}</h2>
                <p>{words.say("challenge-check-how")}</p>
                <p><a class="button" href=to download="">{words.say("challenge-file")}</a></p>
            }
        });
        view! {
            <p class="eyebrow"><bdi>{contest.question.to_string()}</bdi></p>
            <h1>{words.say("challenge-title")}</h1>
            <p>{words.tell("challenge-at", &[("time", at.into())])}</p>
            <h2>{words.say("challenge-receipt")}</h2>
            <p class="code-line opened"><bdi dir="ltr">{code}</bdi></p>
            <h2>{words.say("challenge-ranking")}</h2>
            <ol class="opened">{rows}</ol>
            {blank}
            <p>{words.say("challenge-compare")}</p>
            {file}
            <p><a href=format!("/r/{id}/challenges")>{words.say("challenge-list")}</a></p>
        }
    }))
}
