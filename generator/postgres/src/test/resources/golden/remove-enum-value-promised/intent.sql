ALTER TABLE people ADD CONSTRAINT people_mood_not_bored CHECK (mood <> 'bored');
