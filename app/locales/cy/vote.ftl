# Tudalennau pleidleisiwr. Dim brawddeg dros 20 gair.
vote-place = Pleidlais { $n } o { $of }
vote-how-tap = Tapiwch eich dewis 1af, yna eich 2il, yna eich 3ydd.
vote-how-some = Dewiswch gynifer neu gyn lleied ag yr hoffech. Tapiwch eto i dynnu un i ffwrdd.
vote-places = { $count ->
    [2] Bydd dau’n cael eu dewis. Eich dewis 1af sy’n cyfrif gyntaf. All dewisiadau diweddarach ddim gwneud drwg iddo.
    [3] Bydd tri’n cael eu dewis. Eich dewis 1af sy’n cyfrif gyntaf. All dewisiadau diweddarach ddim gwneud drwg iddo.
    [4] Bydd pedwar yn cael eu dewis. Eich dewis 1af sy’n cyfrif gyntaf. All dewisiadau diweddarach ddim gwneud drwg iddo.
   *[other] Bydd { $count } yn cael eu dewis. Eich dewis 1af sy’n cyfrif gyntaf. All dewisiadau diweddarach ddim gwneud drwg iddo.
}

# Llinell y statws: 12 gair ar y mwyaf, a ddarllenir ar ôl pob tap.
vote-now = { $title }: dewis { $n } o { $of }.
vote-off = { $title }: wedi’i dynnu i ffwrdd.
vote-choice = Dewis { $n }
vote-unranked = Heb ei ddewis
vote-count = { $n } o { $of } mewn trefn
vote-up = Symud i fyny: { $title }
vote-down = Symud i lawr: { $title }
vote-check = Gwirio fy mhleidlais
vote-blank = Dydw i ddim eisiau dewis yr un
vote-or-blank = Neu rhowch bleidlais wag i mewn
vote-changing = Mae eich pleidlais gynt i mewn o hyd. Mae’n cyfrif nes i chi fwrw hon. Nid ydym yn dangos beth oedd arni.

vote-check-title = Gwiriwch eich pleidlais
vote-check-change = Newid
vote-cast = Bwrw fy mhleidlais
vote-left = Heb eu dewis: { $n }.
vote-check-one = Rydych wedi dewis un. Mae hynny’n iawn. Ni all dewis mwy wneud drwg i’ch dewis 1af.
vote-check-blank = Mae hon yn bleidlais wag. Mae’n cyfrif fel cymryd rhan, ac nid yw’n dewis dim.
vote-failed = Ni ddaeth eich pleidlais drwodd. Ni chollwyd dim. Pwyswch “Bwrw fy mhleidlais” eto.

vote-in-title = Mae eich pleidlais i mewn
vote-receipt = Eich derbynneb
vote-receipt-what = Mae’n dangos bod eich pleidlais i mewn. Nid yw’n dangos sut y pleidleisioch.
vote-next = Y bleidlais nesaf:
vote-then-title = Beth sy’n digwydd nesaf
vote-then = Mae’r cadeirydd yn cau’r bleidlais. Mae’r pleidleisiau’n cael eu cyfrif, ac mae pawb yn gweld y canlyniad ar y sgrin.
vote-result-here = Gweld a yw’r canlyniad yma
vote-all = Pob pleidlais ar y slip hwn
vote-change = Newid fy mhleidlais

vote-closes-at = Mae’r pleidleisio’n cau am { $time }.
vote-planned-until = Y bwriad yw cau’r pleidleisio am { $time }.
vote-until-chair = Mae’r pleidleisio ar agor nes i’r cadeirydd ei gau.
vote-soon = Mae’r pleidleisio’n cau mewn { $time }. Bwriwch eich pleidlais cyn hynny.
vote-soon-relief = Mae mwy o amser. Mae’r pleidleisio’n aros ar agor.
vote-help = Angen help? Gofynnwch wrth y ddesg.

vote-closed-at = Caeodd y pleidleisio am { $time }
vote-closed = Mae’r pleidleisio wedi cau
vote-called-off = Cafodd y bleidlais hon ei stopio
vote-too-late = Caeodd y pleidleisio cyn i chi fwrw eich pleidlais. Ni anfonwyd yr hyn a farcioch yma.
vote-too-late-again = Mae’r pleidleisio wedi cau. Ni newidiodd yr hyn a anfonoch nawr ddim.
vote-was-in = Roedd pleidlais o’r slip hwn i mewn.
vote-was-not-in = Nid oedd pleidlais o’r slip hwn i mewn.
vote-marks = Beth a farcioch
vote-counting = Mae’r pleidleisiau’n cael eu cyfrif. Daw’r canlyniad yn fuan.
vote-see-result = Gweld y canlyniad
vote-check-again = Gwirio eto

vote-all-title = Eich pleidleisiau
vote-voted-title = Rydych wedi pleidleisio
vote-waiting-title = Nid yw’r pleidleisio wedi dechrau eto
vote-over-title = Mae’r pleidleisio wedi cau
vote-waiting = Cadwch eich slip. Pan fydd y cadeirydd yn agor y bleidlais, gwiriwch yma eto.
vote-waiting-more = Gall pleidlais arall agor wedyn. Cadwch eich slip, a gwiriwch yma eto.
vote-now-open = Pleidleisio nawr

vote-code-title = Pleidleisio gyda’ch slip
vote-code-scan = Sganiwch y cod sgwâr ar eich slip gyda’ch ffôn. Neu teipiwch y cod sydd wedi’i argraffu o dano.
vote-code = Y cod ar eich slip
vote-code-hint = 12 o lythrennau a rhifau. Nid yw llinellau, bylchau na llythrennau bach o bwys.
vote-code-go = Agor fy mhapur pleidleisio

vote-stopped-own = Agor pleidleisiau’r slip hwn
vote-stopped-code = Teipio’r cod ar eich slip

vote-practice = YMARFER
vote-practice-why = Does dim yma’n cyfrif.
vote-tried-title = Dyna sut mae’n gweithio
vote-tried = Yn y bleidlais go iawn, byddai’r bleidlais hon i mewn nawr, a’i derbynneb yma. Ni chadwyd dim.
vote-tried-back = Yn ôl i’r bleidlais
vote-tried-again = Rhoi cynnig arall arni
