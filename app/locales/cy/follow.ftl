### Following by e-mail, and what the letters say. Reading age 9.

follow-title = Clywed sut mae’n mynd
follow-what = Rydyn ni’n ysgrifennu atoch pan fydd newyddion. Gallwch stopio unrhyw bryd, gydag un clic.
follow-email = Eich cyfeiriad e-bost
follow-email-hint = Dim ond ar gyfer hyn rydyn ni’n ei ddefnyddio. Pan fyddwch yn stopio, rydyn ni’n ei ddileu.
follow-go = Ysgrifennwch ataf
follow-feed = Neu darllenwch y newyddion gyda darllenydd ffrwd (Atom)
follow-page = Clywed sut mae’n mynd: { $name }
follow-sent = Diolch. Nawr edrychwch yn eich blwch post.
follow-sent-next = Rydyn ni wedi anfon llythyr gyda dolen atoch. Daw newyddion ar ôl i chi ei hagor a dweud ie. Os ydych yn cael y newyddion hyn yn barod, does dim mwy i’w wneud. Os na ddaw llythyr, edrychwch yn eich ffolder sbam, neu gofynnwch eto yfory.
follow-back = Yn ôl i’r dudalen
follow-confirm-what = A ddylen ni ysgrifennu atoch pan fydd newyddion am hyn?
follow-confirm = Ie, ysgrifennwch ataf
follow-confirmed = Da iawn. Byddwn yn ysgrifennu atoch pan fydd newyddion.
follow-stop = Stopio, a dileu fy nghyfeiriad
follow-stop-what = Ni ddaw mwy o lythyrau wedyn. Gallwch ei ddilyn eto unrhyw bryd.
follow-stop-title = Dim mwy o lythyrau: { $name }
follow-gone-title = Dydyn ni ddim yn ysgrifennu atoch am hyn
follow-gone = Nid yw eich cyfeiriad yn cael ei gadw ar gyfer hyn. Ni ddaw llythyrau amdano.
follow-done-title = Ydy e wedi’i wneud? { $name }
follow-done-yes = Ydy, mae wedi’i wneud
follow-done-or = Neu ddim eto?
follow-not-yet-label = Beth sydd heb ei wneud eto?
follow-not-yet-hint = Mae’r rhai sy’n gweithio arno yn darllen eich geiriau, heb eich enw na’ch cyfeiriad.
follow-not-yet = Dydy e ddim wedi’i wneud eto
follow-said-yes = Diolch. Dywedoch ei fod wedi’i wneud.
follow-said-not-yet = Diolch. Mae eich geiriau gan y rhai sy’n gweithio arno, ac mae ar y gweill eto.
follow-verdicts = Beth mae dilynwyr yn ei ddweud
follow-verdicts-yes = { $n ->
    [0] Does neb wedi dweud eto ei fod wedi’i wneud.
    [one] Mae un person yn dweud ei fod wedi’i wneud.
   *[other] Mae { $n } o bobl yn dweud ei fod wedi’i wneud.
}
follow-verdicts-what = Dim ond chi a’r trefnwyr sy’n gweld y geiriau hyn.
follow-reopened = Mae rhywun sy’n dilyn hyn yn dweud nad yw wedi’i wneud eto. Mae ar y gweill eto.

letter-ask-subject = A ddylen ni ysgrifennu atoch? { $name }
letter-ask = Hoffai rhywun, chi yn ein barn ni, glywed drwy e-bost sut mae hyn yn mynd: { $name }
letter-ask-link = Os yw hynny’n iawn, agorwch y ddolen hon a dweud ie. Mae’n gweithio am ddau ddiwrnod.
letter-ask-not-you = Os nad chi oedd e, peidiwch â gwneud dim. Caiff eich cyfeiriad ei ddileu, ac ni ddaw mwy o lythyrau.
letter-news-subject = { $name }: { $status }
letter-news = Mae { $by } yn ysgrifennu am { $name } ({ $status }):
letter-owners-subject = { $name }: mae rhywun yn ei gymryd ymlaen
letter-owners = Mae { $owners } yn cymryd { $name } ymlaen gyda’i gilydd. Nesaf byddan nhw’n gwneud cynllun.
letter-taken-up-subject = Mae { $name } yn cael sylw
letter-taken-up = Ni ddewiswyd { $name } yn y cyfarfod. Ni chafodd ei anghofio: mae’n cael sylw nawr.
letter-reopened-subject = { $name }: ddim wedi’i wneud eto
letter-reopened = Mae rhywun sy’n dilyn { $name } yn dweud nad yw wedi’i wneud eto. Mae ar y gweill eto.
letter-result-subject = Dewiswyd: { $chosen }
letter-result = Dewisodd pobl: { $chosen }
letter-result-none-subject = Mae’r bleidlais wedi’i chyfrif
letter-result-none = Ni ddewiswyd dim y tro hwn.
letter-result-count = Gwelwch sut y cyfrifwyd y pleidleisiau:
letter-result-next = Gwelwch beth sy’n digwydd gydag e nawr:
letter-meeting-subject = { $day }: { $name }
letter-meeting = Mae gwahoddiad i chi: { $name }, ar { $day } am { $time }. Ble: { $place }. Does angen dim byd ond chi eich hun.
letter-done-question = Ydy e wir wedi’i wneud? Dywedwch wrthym:
letter-why-follows = Rydych yn cael hwn am i chi ofyn am glywed sut mae hyn yn mynd.
letter-why-agreed = Rydych yn cael hwn am i chi ddweud wrthym ar garreg eich drws yr hoffech glywed beth sy’n digwydd.
letter-stop = I stopio’r llythyrau hyn a dileu eich cyfeiriad, agorwch:

field-not-yet = beth sydd heb ei wneud eto
refusal-not-understood-not-yet = Pwyswch un o’r ddau fotwm.
