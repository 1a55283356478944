//! A ward's public page: what was heard, what was chosen, what is happening, whom to
//! talk to, and when people meet. Each of these is a section of its own.

mod chosen;
pub mod doing;
pub mod embed;
mod helpers;
mod join;
pub mod picture;
mod promised;
pub mod report;
mod said;
mod take;
mod who;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::places::WardStory;
use wardmote::follow::Subject;
use wardmote::id::WardId;

use crate::context::{Ask, words};
use crate::pages::follow::{FollowBox, feed_path};
use crate::parts::meeting::NextMeeting;
use crate::shell::Page;
use chosen::Chosen;
use doing::WhatHappens;
use helpers::WhoHelps;
use join::{Join, Tell};
use promised::Promises;
use said::Said;
use take::TakeAlong;
use who::WhoToTalkTo;

/// The page of a ward.
pub async fn ward(ask: &Ask, id: WardId) -> Done<Page> {
    let story = ask.clerk.ward_story(id).await?;
    let helpers = ask.clerk.list_public_helpers(id).await?;
    let kept = ask.clerk.public_commitments(id, &ask.words).await?;
    let card = picture::card(ask, &story);
    let name = story.ward.name.to_string();
    let subject = Subject::Ward(id);
    let feed = feed_path(subject, ask.words.lang.tag());
    let newest = story.newest().cloned();
    let page = Page::new(name.clone(), move || {
        let WardStory { is_listening, said, chosen, doing, next, now, .. } = story;
        let has_meeting = next.is_some();
        view! {
            <h1><bdi>{name.clone()}</bdi></h1>
            <p class="lead">{words().say("ward-lead")}</p>
            {is_listening.then(|| view! { <Tell ward=id/> })}
            {next.map(|meeting| view! { <NextMeeting meeting/> })}
            <Said said is_listening/>
            <Chosen name=name.clone() chosen/>
            <WhatHappens doing=doing.clone() now/>
            <WhoToTalkTo doing/>
            <WhoHelps ward=id helpers/>
            <Promises ward=id kept/>
            <Join ward=id is_listening has_meeting/>
            <FollowBox subject/>
            <TakeAlong ward=id name newest/>
        }
    });
    Ok(page.with_card(card).with_feed(feed))
}
