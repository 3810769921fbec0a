"""Boilerplate phrases and patterns of many languages, and the matcher that finds them."""

from newsclean.rules.load import load_rules
from newsclean.rules.matcher import RuleSet
from newsclean.rules.rule import CompiledRule, Hit
from newsclean.rules.shipped import default_rules

__all__ = ["CompiledRule", "Hit", "RuleSet", "default_rules", "load_rules"]
