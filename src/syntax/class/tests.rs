use super::*;
use crate::syntax::Line;

#[track_caller]
fn check(line: &str, class: Class) {
    assert_eq!(Line::read(line, 0, line.len()).class, class, "{line}");
}

#[test]
fn mastheads() {
    use Language::*;
    check("General Assembly", Class::Organ(Organ::GeneralAssembly, En));
    check("**Seventy-ninth session**", Class::Session(En));
    check("Sixty-eight year", Class::Year(En));
    check("Tenth emergency special session", Class::Special(SpecialKind::EmergencySpecial, En));
    check("Septuagésimo primer año", Class::Year(Es));
    check("Шестдесят девятая сессия", Class::Session(Ru));
    check("Sevnty-second session", Class::Session(En));
    check("Last year", Class::Text);
    check("The resumed session", Class::Text);
    check("Période de transition", Class::Text);
    check("第七十二届会议", Class::Session(Zh));
    check("第七十二年", Class::Year(Zh));
    check("第二委员会", Class::Committee(2, Zh));
    check("السنة التاسعة والستون", Class::Year(Ar));
    check("Сессия 2015 года", Class::EcosocSession(2015, Ru));
    check("2025 session", Class::EcosocSession(2025, En));
    check("A/79/718-S/2025/21", Class::Symbol);
    check("A/79/843*–S/2025/201*", Class::Symbol);
    check("25-00430 (E)", Class::Furniture);
    check("*2500430*", Class::Furniture);
    check(" 25-02016 (E)     120325    140325", Class::Furniture);
    check("General Assembly                    Distr.: General", Class::Columns);
    check("Agenda items 32, 61, 69 and 132", Class::Item(En));
    check("临时议程* 项目4", Class::Item(Zh));
}

#[test]
fn letters() {
    use Language::*;
    check("Letter dated 9 January 2025 from the Permanent", Class::Title(En));
    check("2017 年 11 月 14 日乌兹别克斯坦常驻联合国代表给秘书长的信", Class::Title(Zh));
    check("## 2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信的附件", Class::Annex(AnnexKind::Annex, Zh));
    check("رسالة مؤرخة 22 كانون الثاني/يناير 2015 موجهة إلى", Class::Title(Ar));
    check("Письмо Постоянного представителя Катара при", Class::Title(Ru));
    check("(Signed) Amadou Keita", Class::Signature(En));
    check("巴赫季亚尔·易卜拉欣莫夫(签名)", Class::Signature(Zh));
    check("给安全理事会主席的信的附件一", Class::Text);
    check("[原件：俄文]", Class::Tag(Zh));
    check("[Original: Russian]", Class::Tag(En));
    check("Annex I to the letter dated 1 April 2025 from the Permanent", Class::Annex(AnnexKind::Annex, En));
    check("Annex 10 of the Peace Agreement that the High Representative is the", Class::Text);
    check("annex).", Class::Text);
    check("Note that the Council met.", Class::Text);
    check("Point 44 de l’ordre du jour", Class::Item(Fr));
    check("* A/72/50.", Class::Note);
    check("12. The meeting", Class::Labelled);
    check("a) Rendre le livre ;", Class::Labelled);
    check("б) посадить деревья;", Class::Labelled);
    check("(a) 归还图书；", Class::Labelled);
    check("> Letter dated 3 May 2017 from", Class::Quote);
}
