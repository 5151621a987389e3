/// The level of the sea at an hour of the day, in metres.
pub fn at(hour: f64) -> f64 {
    let high_at = 3.0;
    return 1.5 + ((hour - high_at) * std::f64::consts::TAU / 12.4).cos();
}

#[cfg(test)]
mod tests {
    use super::at;

    #[test]
    fn water_is_high_at_three() {
        assert_eq!(at(3.0), 3.0);
    }

    #[test]
    fn water_is_low_six_hours_later() {
        assert!(at(9.2) < 0.6, "{} m", at(9.2));
    }
}
