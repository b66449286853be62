-- How many articles state a relation.
SELECT articles FROM relation WHERE id = :relation;
