/** Every address of a conversation that is for everyone, files included. */
export const publicPages = (slug: string): readonly string[] => [
  `/c/${slug}/results`,
  `/c/${slug}/results/now`,
  `/c/${slug}/statements`,
  `/c/${slug}/statements/1`,
  `/c/${slug}/report`,
  `/c/${slug}/moderation-log`,
  `/c/${slug}/moderation-log/moderation-log.csv`,
  `/c/${slug}/moderation-log/moderation-log.json`,
  `/c/${slug}/open-data`,
  `/c/${slug}/open-data/statements.csv`,
  `/c/${slug}/open-data/open-data.zip`,
  `/c/${slug}/open-data/polis.zip`,
]
