import type { OpenDataWords } from './words';

const ofIndicator = 'l’unité de l’indicateur';
const share = 'part (0.42 vaut 42\u00a0%)';

export const openDataFr: OpenDataWords = {
  columns: {
    id: { meaning: 'Identifiant de la valeur, le même d’un rapport à l’autre.' },
    indicator: { meaning: 'Code de l’indicateur.' },
    period: {
      meaning: 'Code de la période de suivi au cours de laquelle la valeur a été mesurée.',
      empty: 'Le jour n’appartient à aucune période.',
    },
    measured_on: {
      meaning:
        'Jour où la valeur a été mesurée\u00a0; dans la liste des indicateurs, celui de la dernière valeur prise en compte.',
      empty: 'Aucune valeur n’est prise en compte.',
    },
    value: {
      meaning: 'La valeur, telle qu’elle a été validée.',
      unit: ofIndicator,
      empty: 'La valeur est une fraction (voir numerator et denominator) ou un texte.',
    },
    numerator: {
      meaning: 'Numérateur d’un pourcentage ou d’un ratio.',
      unit: 'ce que compte le numérateur de l’indicateur',
      empty: 'La valeur n’est pas une fraction.',
    },
    denominator: {
      meaning: 'Dénominateur d’un pourcentage ou d’un ratio.',
      unit: 'ce que compte le dénominateur de l’indicateur',
      empty: 'La valeur n’est pas une fraction.',
    },
    text: { meaning: 'Le récit, pour un indicateur narratif.', empty: 'La valeur est un nombre.' },
    comment: { meaning: 'Commentaire donné avec la valeur.', empty: 'Aucun.' },
    approved_at: { meaning: 'Moment de la validation, en temps universel (UTC).', empty: 'Non enregistré.' },
    demonstration: {
      meaning: 'Indique si la valeur est une donnée de démonstration, qui ne rend compte d’aucune réalisation.',
    },
    title: { meaning: 'Intitulé de l’indicateur, dans la langue du fichier ou dans une langue disponible.' },
    level: { meaning: 'Niveau du résultat que l’indicateur mesure.', empty: 'Le résultat n’est pas connu.' },
    result: { meaning: 'Code du résultat que l’indicateur mesure.' },
    result_title: { meaning: 'Énoncé de ce résultat.', empty: 'Le résultat n’est pas connu.' },
    activity: { meaning: 'Code de l’activité qui contribue à l’indicateur.', empty: 'Aucune.' },
    measure: { meaning: 'Nature d’une valeur de l’indicateur.' },
    unit: { meaning: 'Ce en quoi l’indicateur est compté.', empty: 'Sans unité.' },
    accumulation: { meaning: 'Manière dont les valeurs se combinent en valeur actuelle.' },
    direction: { meaning: 'Sens de l’amélioration.' },
    baseline: { meaning: 'Niveau de départ.', unit: ofIndicator, empty: 'Inconnu\u00a0; jamais zéro.' },
    baseline_on: { meaning: 'Date de la valeur de référence.', empty: 'Inconnue.' },
    target_due: {
      meaning: 'Niveau promis au dernier jour du rapport.',
      unit: ofIndicator,
      empty: 'Aucune cible n’est encore échue.',
    },
    target_due_on: { meaning: 'Date d’échéance de cette cible.', empty: 'Aucune cible n’est encore échue.' },
    actual: {
      meaning: 'Valeur actuelle\u00a0: les valeurs validées, combinées, au dernier jour du rapport.',
      unit: ofIndicator,
      empty: 'Aucune valeur n’est prise en compte, ou l’indicateur est narratif\u00a0; jamais zéro.',
    },
    final_target: { meaning: 'Niveau promis à la fin.', unit: ofIndicator, empty: 'Sans cible.' },
    final_target_on: { meaning: 'Date d’échéance de la cible finale.', empty: 'Sans cible.' },
    achievement: {
      meaning: 'Valeur actuelle ÷ cible finale, lorsque l’objectif est une hausse.',
      unit: share,
      empty: 'L’objectif est une baisse, la cible est 0, ou il manque une valeur ou une cible.',
    },
    progress: {
      meaning:
        'Part parcourue du chemin de la valeur de référence à la cible finale\u00a0; peut être négative ou dépasser 1.',
      unit: share,
      empty: 'Il n’y a pas de valeur, pas de cible ou pas de chemin à parcourir.',
    },
    pace: {
      meaning: 'La même part, du chemin prévu au dernier jour du rapport.',
      unit: share,
      empty: 'Il n’y a pas de valeur, pas de cible échue ou pas de chemin à parcourir.',
    },
    status: { meaning: 'Situation de l’indicateur.', empty: 'Aucun chiffre n’a été conservé.' },
    standing: { meaning: 'Indique si l’indicateur a été confirmé par le partenaire et le bailleur.' },
    sdg_targets: {
      meaning: 'Codes des cibles des ODD auxquelles l’indicateur contribue, séparés par des espaces.',
      empty: 'Aucune.',
    },
    variance_reason: { meaning: 'Pourquoi l’indicateur n’est pas là où il était prévu.', empty: 'Rien n’a été écrit.' },
    axis: { meaning: 'Code du critère de ventilation.' },
    axis_label: { meaning: 'Le même, en mots.', empty: 'Seul le code est connu.' },
    category: { meaning: 'Code de la catégorie.' },
    category_label: { meaning: 'Le même, en mots.', empty: 'Seul le code est connu.' },
    category_value: {
      meaning: 'Valeurs validées de la catégorie, combinées, hors valeur de référence.',
      unit: ofIndicator,
      empty: 'Non communiqué, ou aucune valeur n’est prise en compte\u00a0; jamais zéro.',
    },
    withheld: {
      meaning: 'Indique si le chiffre n’est pas communiqué, afin que personne ne soit reconnu dans un petit effectif.',
    },
  },
  valuesSheet: 'Valeurs',
  neverEmpty: 'Jamais vide.',
  standings: { proposal: 'proposition', confirmed: 'confirmé' },
  booleans: { true: 'oui', false: 'non' },
};
