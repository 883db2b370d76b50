//! What a record is, in a few words of six languages. The tables know finer kinds, in English.

use crate::knowledge::{NameKind, OrganKind, Record, StateStatus};
use crate::rules::Words;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Member,
    Observer,
    OtherState,
    FormerState,
    Organ,
    Committee,
    Subsidiary,
    Sanctions,
    Programme,
    Agency,
    Secretariat,
    Mission,
    Court,
    TreatyBody,
    Organization,
    Group,
    Conference,
    Addressee,
    Office,
    Treaty,
    Declaration,
    Plan,
    Day,
    Instrument,
    AgendaItem,
    Resolution,
}

/// What a record is.
pub(crate) fn kind(record: Record) -> Kind {
    match record {
        Record::State(s) => match s.status {
            StateStatus::Member => Kind::Member,
            StateStatus::Observer => Kind::Observer,
            StateStatus::NonMember => Kind::OtherState,
            StateStatus::Former => Kind::FormerState,
        },
        Record::Organ(o) => match o.kind {
            OrganKind::Organ => Kind::Organ,
            OrganKind::Addressee => Kind::Addressee,
            _ => Kind::Committee,
        },
        Record::Official(_) => Kind::Office,
        Record::Agenda(_) => Kind::AgendaItem,
        Record::Resolution(_) => Kind::Resolution,
        Record::Name(n) if n.table == NameKind::Instrument => match n.kind {
            "treaty" | "agreement" | "charter" | "statute" | "pact" | "protocol" => Kind::Treaty,
            "declaration" | "outcome" | "communiqué" | "consensus" | "principles" => Kind::Declaration,
            "international day" | "decade" | "international year" => Kind::Day,
            "agenda"
            | "programme of action"
            | "plan"
            | "framework"
            | "strategy"
            | "goals"
            | "compact"
            | "platform"
            | "pathway"
            | "initiative"
            | "targets" => Kind::Plan,
            _ => Kind::Instrument,
        },
        Record::Name(n) => match n.kind {
            "principal organ" => Kind::Organ,
            "GA main committee" => Kind::Committee,
            "sanctions committee" => Kind::Sanctions,
            "fund" | "fund/programme" | "joint programme" => Kind::Programme,
            "specialized agency" | "related organization" => Kind::Agency,
            "secretariat" | "office" | "convention secretariat" | "support office" => Kind::Secretariat,
            "peace operation" | "special political mission" | "other operation" => Kind::Mission,
            "court" | "tribunal" | "court organ" => Kind::Court,
            "treaty body" | "treaty organ" => Kind::TreatyBody,
            "group" | "country group" => Kind::Group,
            "conference" => Kind::Conference,
            k if k.contains("organization") || k.contains("bank") || k.contains("institution") => Kind::Organization,
            _ => Kind::Subsidiary,
        },
    }
}

impl Kind {
    /// The same in words.
    pub fn words(self) -> Words {
        let [ar, zh, en, fr, ru, es] = self.six();
        Words { ar, zh, en, fr, ru, es }
    }

    #[rustfmt::skip]
    fn six(self) -> [&'static str; 6] {
        match self {
            Kind::Member => ["دولة عضو", "会员国", "Member State", "État Membre", "государство-член", "Estado Miembro"],
            Kind::Observer => ["دولة مراقبة", "观察员国", "observer State", "État observateur", "государство-наблюдатель", "Estado observador"],
            Kind::OtherState => ["ليست دولة عضوا", "非会员国", "not a Member State", "non membre", "не является государством-членом", "no es Estado Miembro"],
            Kind::FormerState => ["دولة سابقة", "前国家", "former State", "ancien État", "бывшее государство", "antiguo Estado"],
            Kind::Organ => ["جهاز رئيسي", "主要机关", "principal organ", "organe principal", "главный орган", "órgano principal"],
            Kind::Committee => ["لجنة رئيسية للجمعية العامة", "大会主要委员会", "Main Committee of the General Assembly", "grande commission de l’Assemblée générale", "главный комитет Генеральной Ассамблеи", "Comisión Principal de la Asamblea General"],
            Kind::Subsidiary => ["هيئة", "机构", "body", "organe", "орган", "órgano"],
            Kind::Sanctions => ["لجنة جزاءات", "制裁委员会", "sanctions committee", "comité de sanctions", "комитет по санкциям", "comité de sanciones"],
            Kind::Programme => ["صندوق أو برنامج", "基金或方案", "fund or programme", "fonds ou programme", "фонд или программа", "fondo o programa"],
            Kind::Agency => ["وكالة متخصصة أو منظمة ذات صلة", "专门机构或有关组织", "specialized agency or related organization", "institution spécialisée ou organisation apparentée", "специализированное учреждение или связанная организация", "organismo especializado o conexo"],
            Kind::Secretariat => ["إدارة أو مكتب", "部厅", "department or office", "département ou bureau", "департамент или управление", "departamento u oficina"],
            Kind::Mission => ["عملية سلام أو بعثة سياسية", "和平行动或政治特派团", "peace operation or political mission", "opération de paix ou mission politique", "миротворческая операция или политическая миссия", "operación de paz o misión política"],
            Kind::Court => ["محكمة", "法院或法庭", "court or tribunal", "cour ou tribunal", "суд или трибунал", "corte o tribunal"],
            Kind::TreatyBody => ["هيئة معاهدة", "条约机构", "treaty body", "organe conventionnel", "договорный орган", "órgano creado en virtud de un tratado"],
            Kind::Organization => ["منظمة", "组织", "organization", "organisation", "организация", "organización"],
            Kind::Group => ["مجموعة", "集团", "group", "groupe", "группа", "grupo"],
            Kind::Conference => ["مؤتمر", "会议", "conference", "conférence", "конференция", "conferencia"],
            Kind::Addressee => ["مخاطَب", "收信人", "addressee", "destinataire", "адресат", "destinatario"],
            Kind::Office => ["منصب أو لقب", "职务或头衔", "office or title", "fonction ou titre", "должность или звание", "cargo o título"],
            Kind::Treaty => ["معاهدة", "条约", "treaty", "traité", "договор", "tratado"],
            Kind::Declaration => ["إعلان", "宣言", "declaration", "déclaration", "декларация", "declaración"],
            Kind::Plan => ["خطة أو برنامج", "议程、方案或战略", "agenda, programme or strategy", "programme ou stratégie", "повестка дня, программа или стратегия", "agenda, programa o estrategia"],
            Kind::Day => ["يوم أو سنة أو عقد دولي", "国际日、国际年或国际十年", "international day, year or decade", "journée, année ou décennie internationale", "международный день, год или десятилетие", "día, año o decenio internacional"],
            Kind::Instrument => ["صك", "文书", "instrument", "instrument", "документ", "instrumento"],
            Kind::AgendaItem => ["بند في جدول أعمال الجمعية العامة", "大会议程项目", "item on the agenda of the General Assembly", "point de l’ordre du jour de l’Assemblée générale", "пункт повестки дня Генеральной Ассамблеи", "tema del programa de la Asamblea General"],
            Kind::Resolution => ["قرار", "决议", "resolution", "résolution", "резолюция", "resolución"],
        }
    }
}
