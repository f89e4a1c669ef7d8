-- What everyone may see of the thread, for other capabilities that list items: no drafts, nothing that waits or is hidden.
CREATE VIEW matters.open_item AS
  SELECT item.community_id, item.item_id, item.matter_id, matter.slug AS matter_slug, matter.title AS matter_title
  FROM matters.item
  JOIN matters.matter ON matter.community_id = item.community_id AND matter.matter_id = item.matter_id
  WHERE item.state NOT IN ('waiting', 'hidden') AND matter.state <> 'draft';
