-- What a person dropped, by the name that it had.
SELECT left_id AS id FROM judgement WHERE verdict = 'edited' AND instr(reasons, 'dropped “' || :name || '”') > 0 LIMIT 1;
