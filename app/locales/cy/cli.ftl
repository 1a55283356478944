# Beth mae’r rhaglen yn ei ddweud ar derfynell.
cli-exhausted = Dim dewis ar ôl
cli-no-lot-seed = Ni roddwyd --lot-seed, felly 32 beit o sero yw hedyn y coelbren.
cli-undeclared = Mae { $title } yn cynrychioli sawl person, felly mae’n mynd allan yn gyntaf.
cli-one-place = Roedd { $seats } i’w dewis; mae dileu fesul rownd yn dewis un.
