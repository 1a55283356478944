//! The sheets of slips just made, as a page to print. They can be printed now and never
//! again.

use std::fmt::Write as _;

use leptos::prelude::*;
use wardmote::conference::Conference;
use wardmote::slip::MadeSlip;
use wardmote_print::colour::Colour;
use wardmote_print::sheet::Sheet;
use wardmote_print::stock::{Batch, ranges};

use super::address;
use super::wording::Wording;
use crate::context::{Ask, words};
use crate::parts::qr::Qr;
use crate::shell::{Look, Page};

/// The sheets of slips just made, in the order given, from place `start` on.
pub fn sheets(
    ask: &Ask,
    meeting: &Conference,
    sheet: Sheet,
    start: u32,
    (wording, batch): (Wording, Batch),
    made: Vec<MadeSlip>,
) -> Page {
    let base = ask.base.clone();
    let done = format!("/organise/conferences/{}", meeting.id);
    let style = measures(&sheet, wording.ward.as_ref().map(|ward| ward.colour));
    let page = Page::new(ask.words.say("slips-print-title"), move || {
        let words = words();
        let count = i64::try_from(made.len()).unwrap_or(i64::MAX);
        let whole = u32::try_from(made.len()).unwrap_or(u32::MAX);
        let mut rest = made.into_iter();
        let pages = ranges(&sheet, whole, start)
            .into_iter()
            .map(|range| {
                let spare = if range.page == 1 { start } else { 0 };
                let spare = (0..spare).map(|_| view! { <li class="spare"></li> }).collect_view();
                let slips = rest
                    .by_ref()
                    .take((range.last + 1 - range.first) as usize)
                    .map(|slip| view! { <OneSlip slip wording=wording.clone() base=base.clone()/> })
                    .collect_view();
                view! {
                    <section class="paper">
                        <p class="margin">{wording.margin(&batch, &range)}</p>
                        <ul class="sheet" class:cut=sheet.is_cut>
                            {spare}
                            {slips}
                        </ul>
                    </section>
                }
            })
            .collect_view();
        view! {
            <main id="main">
                <div class="screen-only">
                    <h1>{words.tell("slips-made", &[("count", count.into())])}</h1>
                    <p class="notice wait">{words.say("slips-once")}</p>
                    <p>{words.say("slips-print-hint")}</p>
                    <p>
                        <a class="button quiet" href=done>
                            {words.say("slips-done")}
                        </a>
                    </p>
                </div>
                {pages}
            </main>
        }
    });
    page.look(Look::Print).styled(style)
}

/// The measures of a sheet as a style: the same millimetres as in the PDF.
fn measures(sheet: &Sheet, colour: Option<Colour>) -> String {
    let (first, design) = (sheet.first, sheet.design);
    let [across, down] = [sheet.pitch_x - first.width, sheet.pitch_y - first.height];
    // A browser cannot try sizes until the words fit: between the largest and the smallest.
    let text = f32::midpoint(design.text, design.text_min);
    let mut style = format!(
        ".print .sheet{{grid-template-columns:repeat({columns},{width}mm);\
         grid-auto-rows:{height}mm;gap:{down:.2}mm {across:.2}mm;\
         padding:{top}mm {left}mm 0}}\
         .print .margin{{inset-block-start:{margin_top:.2}mm;inset-inline-start:{margin_left}mm;\
         font-size:{margin}pt}}\
         .print .slip{{grid-template-columns:{side}mm 1fr;padding:{padding}mm;font-size:{text}pt}}\
         .print .slip .qr{{inline-size:{side}mm;block-size:{side}mm}}\
         .print .slip .code{{font-size:{typed}pt}}",
        columns = sheet.columns,
        width = first.width,
        height = first.height,
        top = first.y,
        left = first.x,
        margin_top = first.y - 1.5 - design.margin * 0.43,
        margin_left = first.x + 3.0,
        margin = design.margin,
        side = design.code_side,
        padding = design.padding,
        typed = design.typed,
    );
    if design.typed_below {
        style += ".print .slip .code{grid-column:1/-1;justify-self:center}";
    }
    if let Some(Colour { rgb: [red, green, blue], .. }) = colour {
        // Writing to a string cannot fail.
        let _ = write!(style, ".print .flag{{background:rgb({red} {green} {blue})}}");
    }
    style
}

/// One slip: to be cut out or stuck on, folded, and drawn from a box.
#[component]
fn OneSlip(slip: MadeSlip, wording: Wording, base: String) -> impl IntoView {
    let words = words();
    let ward = match wording.ward {
        None => view! { <p class="ward">{words.say("slips-any-ward")}</p> }.into_any(),
        Some(ward) => view! {
            <p class="flag"></p>
            <p class="ward">{ward.colour_word} " · " <bdi>{ward.name}</bdi></p>
        }
        .into_any(),
    };
    let scan = wording
        .scan
        .into_iter()
        .map(|(lang, text)| view! { <p lang=lang.tag() dir=lang.dir()>{text}</p> })
        .collect_view();
    view! {
        <li class="slip">
            <Qr text=address(&base, &slip) label=words.say("slips-qr")/>
            <div>
                <p class="meeting"><bdi>{wording.meeting}</bdi></p>
                {ward}
                <p class="once">{words.say("slips-one-vote")}</p>
                {scan}
                <p>{words.say("slips-type-at")}</p>
                <p class="site"><bdi>{wording.site}</bdi></p>
            </div>
            <p class="code" data-code="">{slip.code.grouped()}</p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use wardmote_print::sheet::L7160;

    use super::*;

    #[test]
    fn a_page_has_the_millimetres_of_the_label_sheet() {
        let style = measures(&L7160, Some(Colour::of(0)));
        for rule in [
            "repeat(3,63.5mm)",
            "grid-auto-rows:38.1mm",
            "gap:0.00mm 2.50mm",
            "padding:15.15mm 7.25mm 0",
            "background:rgb(107 44 87)",
        ] {
            assert!(style.contains(rule), "{rule} in {style}");
        }
    }
}
