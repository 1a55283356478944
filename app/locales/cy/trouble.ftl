# Pan na wnaiff y cais ei hun y tro.
trouble-from-elsewhere = Daeth hyn o wefan arall, felly ni wnaethom ef. Agorwch y dudalen yma a rhowch gynnig arall arni.
trouble-not-understood = Ni allem ddarllen yr hyn a anfonwyd. Ewch yn ôl, edrychwch eto ar y dudalen, ac anfonwch ef unwaith eto.
trouble-too-large = Mae hynny’n ormod i’w anfon ar unwaith. Gwnewch ef yn fyrrach, neu anfonwch ffeil lai.
trouble-too-slow = Cymerodd ormod o amser i gyrraedd. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.
trouble-wrong-way = Dim ond o fotwm ar ein tudalennau y mae’r cyfeiriad hwn yn gweithio. Ewch yn ôl a phwyswch ef.
